import type { Messages as AppMessages, Region } from './locales';

// A key that is missing from the messages is a type error, on the server and in the browser alike.
declare module 'use-intl' {
  interface AppConfig {
    Locale: Region;
    Messages: AppMessages;
  }
}
