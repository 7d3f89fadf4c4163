import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Bee } from '../_components/bee';
import { Choices } from './_components/choices';
import { Covers } from './_components/covers';
import { Labels } from './_components/labels';
import { Messages } from './_components/messages';
import { isDevelopment } from '@/lib/env';

// A page for those who build BOOKTIME: its few words are names of parts, and are not translated.
export const metadata: Metadata = { title: 'Style guide', robots: { index: false } };

export default function StyleguidePage() {
  if (!isDevelopment()) notFound();
  return (
    <div lang="en" className="mx-auto max-w-page px-gutter pb-16">
      <div className="py-10 flex items-center gap-6">
        <Bee size={72} />
        <h1 className="text-display">
          Parts <em>together</em>
        </h1>
      </div>
      <Labels />
      <Choices />
      <Covers />
      <Messages />
    </div>
  );
}
