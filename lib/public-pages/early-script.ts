import { READER_COOKIE } from '@/lib/auth/reader-cookie';
import { LOCALE_COOKIE, LOCALE_SECONDS } from '@/lib/i18n/cookies';
import { VIEWS } from './saga-views';
import { THEME_COOKIE, THEMES } from './theme-cookie';

/** A visitor who goes over to the other language has chosen it, for the sign-in too; a reader chooses on the profile. */
const CHOICE = `addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('a[hreflang]');if(a)document.cookie='${LOCALE_COOKIE}='+a.hreflang+'; path=/; max-age=${LOCALE_SECONDS}; samesite=lax'})`;

/** «/» and Ctrl+K lead a reader to the search, where no field on the page has taken them. */
const SHORTCUTS = `addEventListener('keydown',function(e){var k=e.key,t=e.target;if(!e.defaultPrevented&&(k=='/'?!t.isContentEditable&&!/^(input|textarea|select)$/i.test(t.tagName):/^k$/i.test(k)&&(e.ctrlKey||e.metaKey))){e.preventDefault();location.assign('/search#q')}})`;

/** What a public page does before it is painted; the policy of pages allows it as it is written. */
export const EARLY_SCRIPT = `(function(d,c){var v=/[?&]view=(${VIEWS.join('|')})(?:&|$)/.exec(location.search);d.view=v?v[1]:'';var t=/(?:^|; )${THEME_COOKIE}=(${THEMES.join('|')})(?:;|$)/.exec(c);if(t)d.theme=t[1];if(/(?:^|; )${READER_COOKIE}=1/.test(c)){d.reader='';${SHORTCUTS}}else ${CHOICE}})(document.documentElement.dataset,document.cookie)`;
