import { Cover } from '@/app/_components/cover/cover';
import type { CoverSubject } from '@/app/_components/cover/subject';
import { Ribbon } from '@/app/_components/ribbon';
import { SpineShelf } from '@/app/_components/spine-shelf';
import { Section } from './section';

const volumes = (saga: string, author: string, category: CoverSubject['category'], numbers: number[]): CoverSubject[] =>
  numbers.map((number) => ({ title: '', saga, author, category, volume_number: number }));

const roman = (title: string, author: string): CoverSubject => ({ title, author, category: 'roman' });

const BOOKS: CoverSubject[] = [
  roman('La Horde du Contrevent', 'Alain Damasio'),
  roman('Le Comte de Monte-Cristo', 'Alexandre Dumas'),
  roman('L’Écume des jours', 'Boris Vian'),
  roman('L’Étranger', 'Albert Camus'),
  roman('La Promesse de l’aube', 'Romain Gary'),
  roman('Veiller sur elle', 'Jean-Baptiste Andrea'),
  ...volumes('Les Vieux Fourneaux', 'Wilfrid Lupano, Paul Cauuet', 'bd', [1, 2]),
  ...volumes('Thorgal', 'Jean Van Hamme, Grzegorz Rosiński', 'bd', [1, 2]),
  ...volumes('L’Atelier des Sorciers', 'Kamome Shirahama', 'manga', [1, 2]),
  ...volumes('One Piece', 'Eiichirō Oda', 'manga', [1, 99, 100]),
  ...volumes('Monster', 'Naoki Urasawa', 'manga', [1]),
];

export function Covers() {
  return (
    <>
      <Section title="Covers">
        <ul className="grid grid-cols-4 sm:grid-cols-8 gap-4">
          {BOOKS.map((book, index) => (
            <li key={index} className="with-ribbon">
              <Cover book={book} />
              {index < 3 && <Ribbon percent={20 + index * 30} />}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Shelf">
        <SpineShelf
          className="text-ink"
          spines={BOOKS.map((book, index) => ({
            book,
            height: 130 + ((index * 17) % 60),
            width: 20 + ((index * 7) % 22),
          }))}
        />
      </Section>
    </>
  );
}
