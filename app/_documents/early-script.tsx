import { READER_COOKIE } from '@/lib/auth/reader-cookie';
import { THEME_COOKIE, THEMES } from '../theme-cookie';

const SCRIPT = `(function(d,c){var t=/(?:^|; )${THEME_COOKIE}=(${THEMES.join('|')})(?:;|$)/.exec(c);if(t)d.theme=t[1];if(/(?:^|; )${READER_COOKIE}=1/.test(c))d.reader=''})(document.documentElement.dataset,document.cookie)`;

/**
 * A public page is the same for everybody and knows no cookie. Before it is painted, this puts on it the theme that was
 * chosen, and the mark of who has a library here, for whom the style sheet keeps room.
 */
export function EarlyScript() {
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
