import type { SagaCard as Card } from '@/lib/sagas/saga-cards.service';
import { SagaCard } from './saga-card';

export function SagaGrid({ cards }: { cards: Card[] }) {
  return (
    <ul className="grid sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4 gap-4 lg:gap-5">
      {cards.map((card) => (
        <li key={card.key} className="min-w-0">
          <SagaCard card={card} />
        </li>
      ))}
    </ul>
  );
}
