/** A sentence for the user in both languages of the interface. Chinese is written first and leads. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Localized;

/** The interface language for an LSP or POSIX locale name (`zh-cn`, `en`, `de_DE.UTF-8`); anything unnamed is Chinese. */
export function localeFrom(name: string | undefined): Locale {
  return name === undefined || name === '' || /^(zh|c\b|posix)/i.test(name) ? 'zh' : 'en';
}
