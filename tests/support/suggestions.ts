import { GET, POST } from '@/app/api/suggestions/ignored/route';
import { DELETE } from '@/app/api/suggestions/ignored/[ignored_id]/route';
import { answer, withParams, type Reader } from './request';

const PATH = '/api/suggestions/ignored';

/** What a reader does with what they are proposed, over the API. */
export const suggestionsOf = ({ ask }: Reader) => ({
  ignored: () => answer(GET(ask(PATH))),
  ignore: (body: unknown) => answer(POST(ask(PATH, { method: 'POST', body }))),
  proposeAgain: (ignored_id: string) =>
    answer(DELETE(ask(`${PATH}/${ignored_id}`, { method: 'DELETE' }), withParams({ ignored_id }))),
});
