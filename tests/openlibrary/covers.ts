import type { Reply } from './reply';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

/** The picture of a cover, which tells the number it has. */
export const pictureOf = (id: number): Buffer => Buffer.concat([JPEG, Buffer.from(`cover ${id}`)]);

/** Numbers of covers with a fate of their own. */
export const COVER = { none: 404, moved: 8_000_001, lured: 666 };

const placeholder: Reply = { status: 200, picture: Buffer.from('a grey rectangle') };

/** Like Open Library's covers: a picture, one from elsewhere, or a grey one unless the asker says not to. */
export const coverReply = ({ pathname, searchParams }: URL): Reply | undefined => {
  const [, folder, number] = /^\/(b\/id|archived)\/(\d+)-[SML]\.jpg$/.exec(pathname) ?? [];
  if (!folder) return undefined;
  const id = Number(number);
  if (id === COVER.none) return searchParams.get('default') === 'false' ? { status: 404 } : placeholder;
  if (id === COVER.lured) return { status: 302, location: 'http://127.0.0.1:1/inside.jpg' };
  if (id === COVER.moved && folder === 'b/id') return { status: 302, location: `/archived/${id}-L.jpg` };
  return { status: 200, picture: pictureOf(id) };
};
