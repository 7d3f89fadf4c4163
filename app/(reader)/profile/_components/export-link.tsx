import { Download } from 'lucide-react';

/** The file of the account; the server says that it is to be saved, and how it is called. */
export function ExportLink({ label }: { label: string }) {
  return (
    <a className="btn btn-quiet" href="/api/auth/me/export" download>
      <Download className="icon" />
      {label}
    </a>
  );
}
