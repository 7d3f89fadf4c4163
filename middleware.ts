import { NextResponse, type NextRequest } from 'next/server';
import { cookieToken, hasReaderCookie, readerCookie, sessionCookie } from '@/lib/auth/cookie';
import { ASKED_HEADER, signInPath } from '@/lib/auth/sign-in-path';
import { signToken, verifyToken } from '@/lib/auth/token';

const SAFE = ['GET', 'HEAD'];

/**
 * Sends signed-out readers of private pages to the sign-in page, and keeps the sessions of the others young. Whether a
 * session was ended, only the page can know: it is told where one comes back to.
 */
export async function middleware(request: NextRequest) {
  const session = await verifyToken(cookieToken(request));
  const asked = request.nextUrl.pathname + request.nextUrl.search;
  if (!session) {
    const signIn = new URL(signInPath(asked), request.url);
    // A form that a script sent is told in the words of the framework, which takes a page in their place for a failure.
    if (request.headers.has('next-action')) {
      const leading = { 'x-action-redirect': `${signIn.pathname}${signIn.search};push` };
      return new NextResponse(null, { status: 303, headers: leading });
    }
    // A form that was posted must not be posted again at another address.
    return NextResponse.redirect(signIn, SAFE.includes(request.method) ? 307 : 303);
  }
  const headers = new Headers(request.headers);
  headers.set(ASKED_HEADER, asked);
  const response = NextResponse.next({ request: { headers } });
  if (session.isAging)
    response.headers.append('set-cookie', sessionCookie(request, await signToken(session.userId, session)));
  if (!hasReaderCookie(request)) response.headers.append('set-cookie', readerCookie());
  return response;
}

export const config = {
  matcher: [
    '/library/:path*',
    '/books/:path*',
    '/profile/:path*',
    '/search/:path*',
    '/discover/:path*',
    '/works/:path*',
    '/next',
    '/loans',
    '/wishes',
    '/bin',
    '/export',
    // Not /import-file: the middleware would hold all of a file that is on its way there.
    '/import/:path*',
  ],
};
