import { join } from 'node:path';
import { bundle } from '../bundle.mjs';

/** The command for administrators as one file: an image has neither sources nor a compiler. */
export const bundleAdmin = (outfile) => bundle(join(import.meta.dirname, 'admin.ts'), outfile);

if (import.meta.filename === process.argv[1]) await bundleAdmin(process.argv[2]);
