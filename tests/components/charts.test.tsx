import { screen, within } from '@testing-library/react';
import fc from '../support/property';
import { type Column, ColumnChart } from '@/app/(reader)/profile/_components/charts/column-chart';
import { DataTable } from '@/app/(reader)/profile/_components/charts/data-table';
import { Ranking } from '@/app/(reader)/profile/_components/charts/ranking';
import { periodOf } from '@/app/(reader)/profile/period';
import { render } from '../support/render';

const aColumn = (values: number[], index = 0): Column => {
  const value = values.reduce((sum, part) => sum + part, 0);
  const parts = values.map((part, at) => ({ key: String(at), value: part, color: 'var(--roman)' }));
  return { key: String(index), label: String(index), value, shown: `n${value}`, parts };
};

const number = (rect: Element, name: string) => Number(rect.getAttribute(name));

describe('columns', () => {
  it('say their figures to whoever does not see them', () => {
    render(<ColumnChart columns={[aColumn([1, 2])]} text="Livres par mois : janvier 3." />);
    expect(screen.getByRole('img', { name: 'Livres par mois : janvier 3.' })).toBeInTheDocument();
  });

  it('draw no column and no figure for nothing', () => {
    const { container } = render(<ColumnChart columns={[aColumn([0, 0, 0])]} text="Rien." />);
    expect(container.querySelectorAll('rect')).toHaveLength(0);
    expect(container.querySelectorAll('.chart-value')).toHaveLength(0);
  });

  it('stay in their drawing whatever they count, and show whatever is more than nothing', () => {
    const month = fc.array(fc.oneof(fc.nat(3), fc.nat(50_000)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        const { container, unmount } = render(
          <ColumnChart columns={months.map((values, index) => aColumn(values, index))} text="Livres" />,
        );
        const rects = [...container.querySelectorAll('rect')];
        expect(rects).toHaveLength(months.flat().filter((value) => value > 0).length);
        for (const rect of rects) {
          expect(number(rect, 'height')).toBeGreaterThan(0);
          expect(number(rect, 'y')).toBeGreaterThanOrEqual(0);
          expect(number(rect, 'x')).toBeGreaterThanOrEqual(0);
          expect(number(rect, 'x') + number(rect, 'width')).toBeLessThanOrEqual(300);
        }
        unmount();
      }),
      { numRuns: 50 },
    );
  });
});

it('a chart has its figures in a table that opens, with a caption and heads', async () => {
  const rows = [{ name: 'janvier', values: ['3', '120'] }];
  const { user } = render(
    <DataTable label="Voir le tableau" caption="Livres par mois" head={['Mois', 'Livres', 'Pages']} rows={rows} />,
  );
  await user.click(screen.getByText('Voir le tableau'));
  const table = screen.getByRole('table', { name: 'Livres par mois' });
  expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
  expect(within(table).getByRole('rowheader', { name: 'janvier' })).toBeInTheDocument();
  expect(
    within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['3', '120']);
});

it('bars are a table of names and figures, and their lengths follow the figures', () => {
  const rows = [
    { key: 'a', name: 'Eiichirō Oda', value: 94, shown: '94' },
    { key: 'b', name: 'Émile Zola', value: 47, shown: '47' },
  ];
  const { container } = render(<Ranking caption="Auteurs" head={['Auteur', 'Livres']} rows={rows} />);
  const table = screen.getByRole('table', { name: 'Auteurs' });
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Eiichirō Oda', 'Émile Zola']);
  const bars = [...container.querySelectorAll('rect:nth-of-type(2)')];
  expect(bars.map((bar) => number(bar, 'width'))).toEqual([300, 150]);
});

it.each([
  ['2024', 2024],
  ['all', 'all'],
  [undefined, 2026],
  ['hier', 2026],
  ['24', 2026],
  ['0024', 2026],
  [['2024', '2023'], 2026],
] as const)('an address that asks for %j shows %j', (asked, shown) => {
  expect(periodOf(asked as string | string[] | undefined, 2026)).toBe(shown);
});
