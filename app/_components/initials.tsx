/** A reader in a cell: the first letters of both names. */
export function Initials({
  name,
  className = '',
}: {
  name: { first_name: string; last_name: string };
  className?: string;
}) {
  const letters = [name.first_name, name.last_name].map((part) => [...part][0] ?? '').join('');
  return (
    // Drawn rather than written: whoever hears the page hears the name instead.
    <span className={`hexface ${className}`} data-letters={letters.toLocaleUpperCase('fr')} aria-hidden="true" />
  );
}
