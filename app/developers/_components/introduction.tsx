import type { ReactNode } from 'react';
import { firstSteps } from '../first-steps';
import { Code } from './code';
import { getTranslations } from '@/lib/i18n/server';

const mark = {
  code: (words: ReactNode) => <code translate="no">{words}</code>,
  strong: (words: ReactNode) => <strong>{words}</strong>,
};

function Topic({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="api-topic">
      <h2 className="text-h2">{title}</h2>
      {children}
    </section>
  );
}

/** How to begin, in the order in which an integrator needs it. */
export async function Introduction({ address }: { address: string }) {
  const t = await getTranslations('developers');
  const steps = firstSteps(address);
  return (
    <>
      <Topic id="debut" title={t('startTitle')}>
        <p>{t.rich('register', mark)}</p>
        <Code>{steps.register}</Code>
        <p>{t.rich('login', mark)}</p>
        <Code>{steps.login}</Code>
        <p>{t.rich('add', mark)}</p>
        <Code>{steps.add}</Code>
        <p>{t.rich('complete', mark)}</p>
        <Code>{steps.complete}</Code>
      </Topic>
      <Topic id="pages" title={t('pagesTitle')}>
        <p>{t.rich('pages', mark)}</p>
        <Code>{steps.pages}</Code>
      </Topic>
      <Topic id="erreurs" title={t('errorsTitle')}>
        <p>{t.rich('errors', mark)}</p>
        <Code>{steps.errors}</Code>
        <ul>
          {(['401', '403', '404', '409', '412', '422', '503'] as const).map((status) => (
            <li key={status}>
              <strong className="num">{status}</strong> {t.rich(`status.${status}`, mark)}
            </li>
          ))}
        </ul>
      </Topic>
      <Topic id="surete" title={t('safetyTitle')}>
        <p>{t.rich('once', mark)}</p>
        <Code>{steps.once}</Code>
        <p>{t.rich('guarded', mark)}</p>
        <Code>{steps.guarded}</Code>
      </Topic>
      <Topic id="debit" title={t('rateTitle')}>
        <p>{t.rich('rate', mark)}</p>
      </Topic>
      <Topic id="stabilite" title={t('stabilityTitle')}>
        <p>{t.rich('stability', mark)}</p>
        <ul>
          {(['additions', 'tolerance', 'removals', 'news'] as const).map((promise) => (
            <li key={promise}>{t.rich(`promise.${promise}`, mark)}</li>
          ))}
        </ul>
      </Topic>
    </>
  );
}
