import { screen, waitFor, within } from '@testing-library/react';
import { NamesForm } from '@/app/(auth)/_components/names-form';
import type { NamesFormState } from '@/app/(auth)/names-input';
import { BookForm } from '@/app/(reader)/books/_components/book-form';
import type { BookFormState } from '@/app/(reader)/books/_actions';
import { render } from '../support/render';

const labels = { firstName: 'Prénom', lastName: 'Nom', submit: 'Se connecter' };

describe('the form of names', () => {
  it('shows the server’s words, keeps what was typed and points at the field', async () => {
    const action = async (_before: NamesFormState, form: FormData): Promise<NamesFormState> => ({
      values: { first_name: String(form.get('first_name')), last_name: '' },
      errors: { last_name: 'Ce champ est nécessaire.', form: 'Aucun compte à ce nom.' },
    });
    const { user } = render(<NamesForm action={action} next="/library" labels={labels} />);
    await user.type(screen.getByRole('textbox', { name: 'Prénom' }), 'Camille');
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Aucun compte à ce nom.');
    expect(screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Camille');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toBeInvalid();
  });
});

describe('the form of a book', () => {
  const refusing = (errors: BookFormState['errors']) => async (_before: BookFormState, form: FormData) => ({
    values: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
    errors,
  });
  const draftOf = { readerId: 'reader', of: 'book:new' };
  const cancel = { href: '/library', label: 'Annuler' } as const;
  afterEach(() => localStorage.clear());
  const values = { category: 'roman', status: 'to_read' };

  it('keeps every value it is refused, and opens where the fault is', async () => {
    const action = refusing({ total_pages: 'Un nombre entier de pages, 0 ou plus.' });
    const { user } = render(
      <BookForm action={action} values={values} draftOf={draftOf} submit="Ajouter" cancel={cancel} />,
    );
    await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Dune');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Catégorie' }), 'bd');
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Un champ est à revoir.');
    expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveValue('Dune');
    expect(screen.getByRole('combobox', { name: 'Catégorie' })).toHaveValue('bd');
    expect(screen.getByRole('textbox', { name: 'Nombre de pages' })).toHaveAccessibleDescription(
      'Un nombre entier de pages, 0 ou plus.',
    );
    expect(screen.getByRole('group', { name: 'Votre note' })).toBeVisible();
  });

  it('keeps the stars it is refused with, and says so where its reader is', async () => {
    const sent: FormData[] = [];
    const action = async (before: BookFormState, form: FormData) => {
      sent.push(form);
      return refusing({ total_pages: 'Un nombre entier de pages, 0 ou plus.' })(before, form);
    };
    const { user } = render(
      <BookForm
        action={action}
        values={{ ...values, title: 'Dune', author: 'Frank Herbert', rating: '3' }}
        draftOf={draftOf}
        submit="Ajouter"
        cancel={cancel}
      />,
    );
    await user.click(screen.getByRole('radio', { name: '5 sur 5' }));
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(await screen.findByRole('alert')).toHaveFocus();
    expect(screen.getByRole('radio', { name: '5 sur 5' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(sent.map((form) => form.getAll('rating'))).toEqual([['5'], ['5']]));
  });

  it('asks for no author whom nobody told, and shows the words for none as a hint', () => {
    const form = (isAuthorUnknown: boolean) => (
      <BookForm {...{ action: refusing({}), values, isAuthorUnknown, draftOf, submit: 'Enregistrer', cancel }} />
    );
    const { rerender } = render(form(true));
    expect(screen.getByRole('textbox', { name: 'Auteur' })).toHaveValue('');
    expect(screen.getByPlaceholderText('Auteur inconnu')).not.toBeRequired();
    rerender(form(false));
    expect(screen.getByRole('textbox', { name: 'Auteur' })).toBeRequired();
    expect(screen.queryByPlaceholderText('Auteur inconnu')).toBeNull();
  });

  it('sends an empty rating once the stars are cleared', async () => {
    const action = jest.fn(refusing({}));
    const stored = { ...values, rating: '4' };
    const { user } = render(
      <BookForm action={action} values={stored} draftOf={draftOf} submit="Enregistrer" cancel={cancel} />,
    );
    await user.click(screen.getByRole('button', { name: 'Effacer la note' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    const [, form] = action.mock.calls[0] ?? [];
    expect(form?.getAll('rating')).toEqual(['']);
  });

  it('says beside each list what is wrong with it, and keeps the list and the box that was ticked', async () => {
    const action = refusing({ covers: 'Des numéros, comme 1-3, 5.', acquired: 'Un jour, un mois ou une année.' });
    const { user } = render(
      <BookForm action={action} values={values} draftOf={draftOf} submit="Ajouter" cancel={cancel} />,
    );
    await user.click(screen.getByText('Plus de détails'));
    await user.type(screen.getByRole('textbox', { name: 'Tomes contenus' }), 'un à trois');
    await user.type(screen.getByRole('textbox', { name: 'Étiquettes' }), 'chats{enter}à offrir');
    await user.click(screen.getByRole('checkbox', { name: /^Livre privé/ }));
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('2 champs sont à revoir.');
    expect(screen.getByRole('textbox', { name: 'Tomes contenus' })).toHaveAccessibleDescription(/Des numéros/);
    expect(screen.getByRole('textbox', { name: 'Tomes contenus' })).toHaveValue('un à trois');
    expect(screen.getByRole('textbox', { name: 'À vous depuis' })).toBeInvalid();
    expect(screen.getByRole('textbox', { name: 'Étiquettes' })).toHaveValue('chats\nà offrir');
    expect(screen.getByRole('checkbox', { name: /^Livre privé/ })).toBeChecked();
  });

  it('offers every status there is', () => {
    render(
      <BookForm
        action={refusing({})}
        values={{ ...values, status: 'paused' }}
        draftOf={draftOf}
        submit="Enregistrer"
        cancel={cancel}
      />,
    );
    expect(screen.getByRole('combobox', { name: 'Statut' })).toHaveDisplayValue('En pause');
    expect(within(screen.getByRole('combobox', { name: 'Statut' })).getAllByRole('option')).toHaveLength(5);
  });

  it('is kept on the device until it is saved, and can be given up', async () => {
    const form = (key: string) => (
      <BookForm
        key={key}
        action={refusing({})}
        values={{ ...values, title: 'Nana' }}
        draftOf={draftOf}
        submit="Enregistrer"
        cancel={cancel}
      />
    );
    const { user, rerender } = render(form('before'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Statut' }), 'paused');
    await user.type(screen.getByRole('textbox', { name: 'Votre avis' }), 'Trois cents pages');
    rerender(form('after'));
    expect(screen.getByRole('textbox', { name: 'Votre avis' })).toHaveValue('Trois cents pages');
    expect(screen.getByRole('combobox', { name: 'Statut' })).toHaveValue('paused');
    expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveValue('Nana');
    await user.click(screen.getByRole('button', { name: 'Effacer le brouillon' }));
    expect(screen.getByRole('textbox', { name: 'Votre avis' })).toHaveValue('');
    expect(screen.getByRole('combobox', { name: 'Statut' })).toHaveValue('to_read');
    expect(localStorage.getItem('booktime:draft:reader:book:new')).toBeNull();
  });

  it('forgets what it kept once it is saved', async () => {
    const { user, unmount } = render(
      <BookForm action={refusing({})} values={values} draftOf={draftOf} submit="Ajouter" cancel={cancel} />,
    );
    await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Nana');
    expect(localStorage.getItem('booktime:draft:reader:book:new')).not.toBeNull();
    document.cookie = 'booktime_flash=1; path=/';
    unmount();
    document.cookie = 'booktime_flash=; path=/; max-age=0';
    expect(localStorage.getItem('booktime:draft:reader:book:new')).toBeNull();
  });
});
