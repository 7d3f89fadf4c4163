import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '@/app/_components/button';
import { getTheme } from '@/app/theme';
import { LOCALE_NAMES } from '@/lib/i18n/locales';
import { getChosenLocale, getTranslations } from '@/lib/i18n/server';
import { chooseLocale, chooseTheme, signOut } from '../_actions';

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
            className="px-2! sm:px-3!"
          >
            <Icon className="icon" />
            {t(value)}
          </button>
        ))}
      </div>
    </form>
  );
}

async function LanguageForm() {
  const [t, languages] = [await getTranslations('profile'), await getTranslations('languages')];
  const chosen = (await getChosenLocale()) ?? 'auto';
  const choices = [
    ...LOCALE_NAMES.map((locale) => ({ value: locale, lang: locale, label: languages(locale) })),
    { value: 'auto', lang: undefined, label: t('languageAuto') },
  ];
  return (
    <form action={chooseLocale}>
      <div className="segment" role="group" aria-label={t('language')}>
        {choices.map(({ value, lang, label }) => (
          <button
            key={value}
            type="submit"
            name="locale"
            value={value}
            lang={lang}
            aria-pressed={value === chosen}
            className="px-3!"
          >
            {label}
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
        <Setting title={t('language')} text={t('languageText')}>
          <LanguageForm />
        </Setting>
        <Setting title={t('data')} text={t('dataText')}>
          <div className="flex flex-wrap gap-3">
            <LinkButton href="/export">{t('exportChoose')}</LinkButton>
            <LinkButton href="/import">{t('import')}</LinkButton>
          </div>
        </Setting>
        <Setting title={t('security')} text={t('securityText')}>
          <LinkButton href="/profile/security">{t('securityOpen')}</LinkButton>
        </Setting>
        <Setting title={t('session')} text={t('sessionText')}>
          <form action={signOut}>
            <Button type="submit">
              <LogOut className="icon" />
              {t('signOut')}
            </Button>
          </form>
        </Setting>
        <Setting title={t('leave.setting')} text={t('leave.settingText')}>
          <LinkButton kind="text" href="/profile/delete" className="text-danger!">
            {t('leave.open')}
          </LinkButton>
        </Setting>
      </div>
    </section>
  );
}
