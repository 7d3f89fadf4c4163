/** What an integrator types first, against the server that shows it. One request per step, nothing but `sh` and `curl`. */
export const firstSteps = (address: string) => ({
  register: `BOOKTIME=${address}
curl -s "$BOOKTIME/api/auth/register" -H 'Content-Type: application/json' \\
  -d '{"first_name": "Camille", "last_name": "Martin"}'`,

  login: `TOKEN=$(curl -s "$BOOKTIME/api/auth/login" -H 'Content-Type: application/json' \\
  -d '{"first_name": "Camille", "last_name": "Martin"}' \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl -s "$BOOKTIME/api/auth/me" -H "Authorization: Bearer $TOKEN"`,

  add: `curl -s "$BOOKTIME/api/books" -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"title": "Astérix le Gaulois", "author": "René Goscinny, Albert Uderzo",
       "category": "bd", "saga": "Astérix", "volume_number": 1}'`,

  complete: `curl -s "$BOOKTIME/api/sagas/Ast%C3%A9rix/auto-complete" \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -d '{"target_volume": 5}'`,

  pages: `: > books.json
page='/api/books?sort=title&limit=100'
while [ -n "$page" ]; do
  curl -s -D headers.txt "$BOOKTIME$page" -H "Authorization: Bearer $TOKEN" >> books.json
  page=$(sed -n 's/^[Ll]ink: <\\([^>]*\\)>; rel="next".*/\\1/p' headers.txt)
done
grep -i '^x-total-count' headers.txt`,

  errors: `curl -s "$BOOKTIME/api/books?limit=abc" -H "Authorization: Bearer $TOKEN"
{"detail": [{"loc": ["query", "limit"], "msg": "Must be an integer", "type": "int_parsing"}]}`,

  once: `curl -s "$BOOKTIME/api/books" -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' -H 'Idempotency-Key: 7f1c0a52-6f0e-4b62' \\
  -d '{"title": "Dune", "author": "Frank Herbert", "saga": "Dune", "volume_number": 1}'`,

  guarded: `BOOK=$(curl -s "$BOOKTIME/api/books?limit=1" -H "Authorization: Bearer $TOKEN" \\
  | sed 's/^\\[{"id":"\\([^"]*\\)".*/\\1/')
VERSION=$(curl -s -i "$BOOKTIME/api/books/$BOOK" -H "Authorization: Bearer $TOKEN" \\
  | sed -n 's/^[Ee][Tt]ag: *\\("[^"]*"\\).*/\\1/p')
curl -s -X PUT "$BOOKTIME/api/books/$BOOK" -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' -H "If-Match: $VERSION" \\
  -d '{"status": "completed", "rating": 4.5}'`,
});
