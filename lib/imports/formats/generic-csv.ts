import type { Field } from '../mapping.schemas';
import { isData } from '../source/header';
import type { Format } from './format';
import { mapperOf, tableFormat } from './table-format';

/** What columns are called in files of any origin, in French and English. */
const NAMES: Partial<Record<Field, string>> = {
  title: 'title,book title,name,titre,titre du livre,titre de l album,nom,ouvrage',
  subtitle: 'subtitle,sous titre',
  authors: 'author,authors,author s,by,writer,auteur,auteurs,auteur s,autrice,ecrivain',
  isbn: 'isbn,isbn13,isbn 13,isbn10,isbn 10,isbn uid,ean,ean13,code barre,code barres,barcode,code isbn',
  status: 'status,read status,reading status,shelf,exclusive shelf,bookshelf,statut,etat,etagere',
  read: 'lu,read,lu non lu,deja lu',
  rating: 'rating,my rating,star rating,stars,score,note,ma note,mon avis note,evaluation',
  review: 'review,my review,critique,avis,mon avis,chronique',
  notes: 'notes,private notes,comment,comments,commentaire,commentaires,remarques,remarque',
  quotes: 'quotes,citations',
  tags: 'tags,bookshelves,shelves,genres,etiquettes,mots cles,etageres',
  started: 'started,date started,start date,started reading,debut,date de debut,commence le',
  finished:
    'finished,date finished,date read,finish date,end date,read date,last date read,date de lecture,date de fin,lu le,fini le,termine le',
  added: 'date added,added,added on,date d ajout,ajoute le',
  acquired: 'acquired,purchase date,date acquired,date d achat,achete le,acquis le',
  owned: 'owned,own,collection status,possede,dans ma collection',
  lent_to: 'lent to,borrower,prete a,emprunteur',
  lent_since: 'lent since,lent on,prete le,date de pret',
  format: 'format,binding,book format,reliure,support',
  language: 'language,languages,langue,langues',
  publisher: 'publisher,editeur,edition,maison d edition',
  publication:
    'publication year,publication date,year,year published,date published,pubdate,published,annee,annee de publication,annee de parution,date de publication,date de parution,parution',
  total_pages: 'pages,page count,number of pages,total pages,nombre de pages,nb pages,nb de pages',
  current_page: 'current page,page actuelle',
  description: 'description,summary,synopsis,resume',
  saga: 'series,series name,saga,serie,titre de la serie,cycle',
  volume: 'volume,volume number,number in series,series index,vol,tome,numero,n,no,num',
  category: 'category,type,categorie',
};

const KNOWN_NAMES: Record<string, Field> = Object.fromEntries(
  Object.entries(NAMES).flatMap(([field, names]) => names.split(',').map((name) => [name, field as Field])),
);

const columns = mapperOf(KNOWN_NAMES);

/** Any table with a header, of which the reader may say what its columns hold. */
export const genericCsv: Format = {
  ...tableFormat({ id: 'csv', name: 'CSV', known_by: [], columns: KNOWN_NAMES }),
  recognises: ({ table }) => {
    if (!table) return 0;
    const fields = Object.values(columns(table.header));
    if (fields.includes('title') || fields.includes('isbn')) return 20;
    return table.isRegular && table.header.length > 1 && !isData(table.header) ? 5 : 0;
  },
};
