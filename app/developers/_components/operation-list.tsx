import { readDocument } from '../read-document';
import { OperationDetails } from './operation-details';

/** Every operation of the document, readable without a script. */
export function OperationList() {
  return readDocument().map(({ name, description, operations }) => (
    <section key={name} className="mt-8">
      <h3 className="text-h2" lang="en">
        {name}
      </h3>
      <p className="text-ink-2" lang="en">
        {description}
      </p>
      {operations.map((operation) => (
        <OperationDetails key={operation.id} operation={operation} />
      ))}
    </section>
  ));
}
