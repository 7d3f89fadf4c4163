import { french, numbered, type Edition } from '../shapes';

const PUBLISHERS = {
  glenat: 'Glénat Manga',
  kana: 'Kana',
  kurokawa: 'Kurokawa',
  pika: 'Pika',
  kioon: 'Ki-oon',
  panini: 'Panini Manga',
};

/** One work is a whole series: each volume is an edition, named in one of the ways publishers have. */
const volumes = (name: string, count: number, year: number, publisher: string, form = '$n - Tome $0v'): Edition[] =>
  Array.from({ length: count }, (_, i) => {
    const v = String(i + 1);
    const title = form.replace('$n', name).replace('$0v', v.padStart(2, '0')).replace('$v', v);
    return french(title, publisher, `${['Jan', 'Apr', 'Jul', 'Oct'][i % 4]} 1, ${year + Math.floor(i / 4)}`, 192);
  });

type Row = [
  title: string,
  by: string,
  year: number,
  fr: string,
  frYear: number,
  publisher: string,
  count: number,
  form?: string,
];

const manga = ([title, by, year, fr, frYear, publisher, count, form]: Row) => ({
  title,
  by,
  year,
  volumes: volumes(fr, count, frYear, publisher, form),
});

const { glenat, kana, kurokawa, pika, kioon, panini } = PUBLISHERS;

const ROWS: Row[] = [
  ['Naruto', 'Masashi Kishimoto', 1999, 'Naruto', 2002, kana, 6, '$n, Tome $v'],
  ['Dragon Ball', 'Akira Toriyama', 1984, 'Dragon Ball', 1993, glenat, 5, '$n, Vol. $v'],
  ['Death note', 'Tsugumi Ohba, Takeshi Obata', 2003, 'Death Note', 2007, kana, 6, '$n T$0v'],
  ['Bleach', 'Tite Kubo', 2001, 'Bleach', 2003, glenat, 4, '$n, Volume $0v'],
  ['Hagane no renkinjutsushi', 'Hiromu Arakawa', 2001, 'Fullmetal Alchemist', 2005, kurokawa, 5, '$n, Tome $v'],
  ['Shingeki no kyojin', 'Hajime Isayama', 2009, "L'Attaque des Titans", 2013, pika, 6, '$n T$0v'],
  ['Kimetsu no yaiba', 'Koyoharu Gotouge', 2016, 'Demon Slayer', 2019, panini, 5, '$n T$0v'],
  ['My Hero Academia', 'Kohei Horikoshi', 2014, 'My Hero Academia', 2016, kioon, 5, '$n T$0v'],
  ['Berserk', 'Kentarou Miura', 1989, 'Berserk', 2004, glenat, 3],
  ['Akira', 'Katsuhiro Otomo', 1982, 'Akira', 1991, glenat, 4, '$n $v'],
  ['Vagabond', 'Takehiko Inoue', 1998, 'Vagabond', 2001, 'Tonkam', 3],
  ['Slam Dunk', 'Takehiko Inoue', 1990, 'Slam Dunk', 1999, kana, 3],
  ['Monster', 'Naoki Urasawa', 1994, 'Monster', 2001, kana, 3],
  ['20th Century Boys', 'Naoki Urasawa', 1999, '20th Century Boys', 2002, panini, 3, '$n, tome $v'],
  ['Pluto', 'Naoki Urasawa', 2003, 'Pluto', 2010, kana, 3],
  ['Fairy Tail', 'Hiro Mashima', 2006, 'Fairy Tail', 2008, pika, 3],
  ['Hunter x Hunter', 'Yoshihiro Togashi', 1998, 'Hunter X Hunter', 2000, kana, 3],
  ['Great Teacher Onizuka', 'Tohru Fujisawa', 1997, 'GTO', 2001, pika, 3],
  ['Nana', 'Ai Yazawa', 2000, 'Nana', 2002, 'Delcourt', 3],
  ['Fruits Basket', 'Natsuki Takaya', 1998, 'Fruits Basket', 2002, 'Delcourt', 3],
  ['Vinland Saga', 'Makoto Yukimura', 2005, 'Vinland Saga', 2009, kurokawa, 3],
  ['Chainsaw Man', 'Tatsuki Fujimoto', 2018, 'Chainsaw Man', 2020, 'Crunchyroll', 3],
  ['Jujutsu kaisen', 'Gege Akutami', 2018, 'Jujutsu Kaisen', 2020, kioon, 3],
  ['Spy x family', 'Tatsuya Endo', 2019, 'Spy x Family', 2020, kurokawa, 3],
  ['Haikyu!!', 'Haruichi Furudate', 2012, 'Haikyu !! Les As du volley', 2014, 'Kazé', 3],
  ['One-Punch Man', 'ONE, Yusuke Murata', 2012, 'One-Punch Man', 2016, kurokawa, 3],
  ['Saint Seiya', 'Masami Kurumada', 1986, 'Saint Seiya : Les chevaliers du Zodiaque', 1997, kana, 3],
  ['Rurouni Kenshin', 'Nobuhiro Watsuki', 1994, 'Kenshin le vagabond', 1998, glenat, 3],
  ['City Hunter', 'Tsukasa Hojo', 1985, 'City Hunter', 1996, "J'ai lu", 3],
  ['Dr. Stone', 'Riichiro Inagaki, Boichi', 2017, 'Dr. Stone', 2018, glenat, 3],
];

export const mangas = numbered(3000, ['Manga', 'Comic books, strips'], ROWS.map(manga));
