import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/button';
import { getTheme } from '@/app/theme';
import { getTranslations } from '@/lib/i18n/server';
import { chooseTheme, signOut } from '../_actions';

const THEMES = [
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
  { value: 'auto', icon: Monitor },
] as const;

function Setting({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div>
        <h3 className="font-sans! text-body font-semibold">{title}</h3>
        <p className="text-small text-ink-2">{text}</p>
      </div>
      {children}
    </div>
  );
}

async function ThemeForm() {
  const t = await getTranslations('profile');
  const chosen = (await getTheme()) ?? 'auto';
  return (
    <form action={chooseTheme}>
      <div className="segment" role="group" aria-label={t('appearance')}>
        {THEMES.map(({ value, icon: Icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === chosen}
            className="px-3!"
          >
            <Icon className="icon" />
            {t(value)}
          </button>
        ))}
      </div>
    </form>
  );
}

export async function Settings() {
  const t = await getTranslations('profile');
  return (
    <section className="mt-12 lg:mt-16 grid lg:grid-cols-[1fr_2fr] gap-x-5">
      <h2 className="text-h2">{t('settings')}</h2>
      <div className="divide-y divide-line border-y border-line mt-3 lg:mt-0">
        <Setting title={t('appearance')} text={t('appearanceText')}>
          <ThemeForm />
        </Setting>
        <Setting title={t('session')} text={t('sessionText')}>
          <form action={signOut}>
            <Button type="submit">
              <LogOut className="icon" />
              {t('signOut')}
            </Button>
          </form>
        </Setting>
      </div>
    </section>
  );
}
