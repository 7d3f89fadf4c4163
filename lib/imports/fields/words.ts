import type { ImportedRow } from '../imported-row.schemas';
import type { Status } from '@/lib/books/books.schemas';
import { words } from '@/lib/text/fold';

type Ownership = NonNullable<ImportedRow['ownership']>;
type Format = NonNullable<ImportedRow['format']>;
type Category = NonNullable<ImportedRow['category']>;
type Role = NonNullable<ImportedRow['contributors']>[number]['role'];

/** From lists of words for each meaning, the meaning of a word: case, accents, hyphens and brackets aside. */
const meaningOf = <M extends string>(table: Record<M, string>) => {
  const meanings = new Map(
    Object.entries<string>(table).flatMap(([meaning, list]) =>
      list.split(',').map((word) => [words(word).join(' '), meaning as M] as const),
    ),
  );
  return (word: string): M | undefined => meanings.get(words(word).join(' '));
};

export const statusOf = meaningOf<Status>({
  to_read:
    'to read,to-read,want to read,plan to read,planned,not started,unread,tbr,wishlist,wish list,owned to read,a lire,à lire,pal,pile a lire,pense bete,envie de lire,non lu,non lue,pas lu,souhait,souhaits,to_read',
  reading:
    'reading,currently reading,in progress,started,en cours,en cours de lecture,lecture en cours,en train de lire',
  completed: 'read,finished,completed,complete,already read,done,lu,lue,lus,fini,termine,deja lu,read but unowned',
  paused: 'paused,on hold,hiatus,en pause,suspendu',
  abandoned:
    'abandoned,did not finish,didn t finish,dnf,dropped,stopped,stopped reading,unfinished,abandonne,abandon,arrete',
});

export const ownershipOf = meaningOf<Ownership>({
  owned: 'owned,own,yes,true,oui,vrai,x,in collection,your library,library,ma bibliotheque,possede',
  wished: 'wished,wishlist,wish list,on wish list,souhait,souhaits,liste de souhaits,pense bete,envie',
  borrowed: 'borrowed,emprunte',
  none: 'no,false,non,faux,not owned,read but unowned,sold,vendu',
});

const answerOf = meaningOf({ yes: 'yes,true,1,x,oui,vrai,y,o', no: 'no,false,0,non,faux,n' });

export const isYes = (word: string): boolean | undefined => {
  const answer = answerOf(word);
  return answer && answer === 'yes';
};

export const formatOf = meaningOf<Format>({
  paper:
    'paper,paperback,hardcover,hardback,mass market paperback,trade paperback,board book,library binding,leather bound,spiral bound,softcover,paper book,print,physical,book,broche,relie,poche,papier,album,cartonne,grand format,format poche',
  ebook: 'ebook,e book,digital,kindle,kindle edition,nook,epub,pdf,numerique,livre numerique',
  audio: 'audio,audiobook,audio book,audible audio,audible,audio cd,audio cassette,audiobook cd,mp3 cd,livre audio',
});

export const categoryOf = meaningOf<Category>({
  roman: 'roman,romans,novel,novels,fiction,litterature,light novel',
  bd: 'bd,bande dessinee,bandes dessinees,comic,comics,graphic novel,graphic novels,roman graphique',
  manga: 'manga,mangas,manhwa,manhua',
});

export const roleOf = meaningOf<Role>({
  author: 'author,auteur,autrice,co author,main author',
  writer: 'writer,scenario,scenariste,script',
  artist: 'artist,dessin,dessinateur,dessinatrice,art,penciller',
  illustrator: 'illustrator,illustrateur,illustratrice,illustrations,cover and illustrations',
  inker: 'inker,encrage,encreur',
  colorist: 'colorist,colourist,couleurs,couleur,coloriste',
  letterer: 'letterer,lettrage,lettreur',
  cover_artist: 'cover artist,cover art,couverture,cover designer,cover artist design',
  translator: 'translator,traducteur,traductrice,traduction,translation',
  editor: 'editor,redacteur,directeur de publication,ed',
  preface: 'preface,prefacier,foreword,introduction,avant propos,afterword',
  narrator: 'narrator,reader,narrateur,narratrice,lecteur,lectrice',
  other: 'other,contributor,autre',
});
