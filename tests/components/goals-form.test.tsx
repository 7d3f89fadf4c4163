import { screen } from '@testing-library/react';
import type { GoalsFormState } from '@/app/(reader)/profile/years/[year]/_actions';
import { GoalsForm } from '@/app/(reader)/profile/years/[year]/_components/goals-form';
import { render } from '../support/render';

const labels = { books: 'Livres', volumes: 'Tomes', pages: 'Pages', submit: 'Enregistrer' };
const valuesIn = (form: FormData) => {
  const of = (name: string) => String(form.get(name));
  return { books: of('books'), volumes: of('volumes'), pages: of('pages') };
};

describe('the form of goals', () => {
  it('begins with the goals there are, and sends all three with their year', async () => {
    const sent: Record<string, unknown>[] = [];
    const action = async (_before: GoalsFormState, form: FormData): Promise<GoalsFormState> => {
      sent.push(Object.fromEntries(form));
      return { values: valuesIn(form), errors: {} };
    };
    const values = { books: '40', volumes: '', pages: '' };
    const { user } = render(<GoalsForm action={action} year="2026" values={values} labels={labels} />);
    expect(screen.getByRole('textbox', { name: 'Livres' })).toHaveValue('40');
    await user.type(screen.getByRole('textbox', { name: 'Pages' }), '9000');
    await user.clear(screen.getByRole('textbox', { name: 'Livres' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(sent).toMatchObject([{ year: '2026', books: '', volumes: '', pages: '9000' }]);
  });

  it('keeps what was typed when it is refused, and points at the field', async () => {
    const action = async (_before: GoalsFormState, form: FormData): Promise<GoalsFormState> => ({
      values: valuesIn(form),
      errors: { books: 'Un nombre entier.', form: 'Réessayez.' },
    });
    const values = { books: '', volumes: '3', pages: '' };
    const { user } = render(<GoalsForm action={action} year="2026" values={values} labels={labels} />);
    await user.type(screen.getByRole('textbox', { name: 'Livres' }), 'beaucoup');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Réessayez.');
    expect(screen.getByRole('textbox', { name: 'Livres' })).toHaveValue('beaucoup');
    expect(screen.getByRole('textbox', { name: 'Livres' })).toBeInvalid();
    expect(screen.getByRole('textbox', { name: 'Livres' })).toHaveAccessibleDescription('Un nombre entier.');
    expect(screen.getByRole('textbox', { name: 'Tomes' })).toHaveValue('3');
  });
});
