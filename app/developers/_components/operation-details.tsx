import type { Answer, Field, Operation, Parameter } from '../read-document';
import { Code } from './code';
import { getTranslations } from '@/lib/i18n/server';

async function Fields({ caption, fields }: { caption: string; fields: readonly (Field | Parameter)[] }) {
  const t = await getTranslations('developers');
  if (fields.length === 0) return null;
  return (
    <section>
      <h4>{caption}</h4>
      <dl className="api-fields">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              <code>{field.name}</code> <span className="text-ink-3">{field.type}</span>
              {'place' in field && <span className="text-ink-3"> · {field.place}</span>}
              {field.isRequired && <strong> · {t('required')}</strong>}
            </dt>
            {field.description && <dd lang="en">{field.description}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function AnswerDetails({ status, description, headers, example }: Answer) {
  return (
    <li>
      <p>
        <strong className="num">{status}</strong> <span lang="en">{description}</span>
        {headers.length > 0 && <span className="text-ink-3"> {headers.join(', ')}</span>}
      </p>
      {example && status === '200' && <Code>{example}</Code>}
    </li>
  );
}

export async function OperationDetails({ operation }: { operation: Operation }) {
  const t = await getTranslations('developers');
  const { id, method, path, summary, description, isPrivate, parameters, body, answers } = operation;
  return (
    <details className="api-operation" id={id}>
      <summary>
        <span className="api-method" data-method={method}>
          {method}
        </span>
        <code>{path}</code>
        <span lang="en">{summary}</span>
      </summary>
      <div className="api-details">
        <p className="text-small text-ink-2">{isPrivate ? t('private') : t('public')}</p>
        {description && <p lang="en">{description}</p>}
        <Fields caption={t('parameters')} fields={parameters} />
        {body && <Fields caption={t('body')} fields={body.fields} />}
        {body?.example && <Code>{body.example}</Code>}
        <h4>{t('answers')}</h4>
        <ul>
          {answers.map((answer) => (
            <AnswerDetails key={answer.status} {...answer} />
          ))}
        </ul>
      </div>
    </details>
  );
}
