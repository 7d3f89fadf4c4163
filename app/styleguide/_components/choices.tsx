import { BookOpen } from 'lucide-react';
import { Chip } from '@/app/_components/chip';
import { Select, TextArea, TextField } from '@/app/_components/field';
import { StarInput } from '@/app/_components/star-input';
import { Tabs } from '@/app/_components/tabs';
import { Section } from './section';

export function Choices() {
  return (
    <>
      <Section title="Tabs and chips">
        <Tabs
          label="Tabs"
          tabs={[
            { href: '/styleguide', label: 'All', count: '12', isCurrent: true, accent: 'brand' },
            { href: '/styleguide', label: 'Manga', count: '5', isCurrent: false, accent: 'manga' },
          ]}
        />
        <div className="flex gap-3">
          <Chip href="/styleguide" label="on" isOn />
          <Chip href="/styleguide" label="off" isOn={false} icon={BookOpen} />
        </div>
      </Section>
      <Section title="Fields">
        <form className="grid sm:grid-cols-3 gap-5">
          <TextField label="Text" hint="A hint" />
          <TextField label="Wrong" defaultValue="812" error="What is wrong, and what to do" />
          <Select label="Select">
            <option>One</option>
            <option>Two</option>
          </Select>
          <TextArea label="Long text" className="sm:col-span-3" />
          <StarInput name="rating" value={3.5} />
        </form>
      </Section>
    </>
  );
}
