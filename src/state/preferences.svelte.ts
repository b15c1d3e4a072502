/** What a reader wants everywhere: the theme. Kept in this browser; without storage it lasts as long as the page. */
import type { ScreenTheme } from '../scene/theme.ts';

const key = 'entente.theme';

function stored(): ScreenTheme | null {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

export class Preferences {
  /** What the reader chose; `null` follows the system. */
  #chosen = $state.raw<ScreenTheme | null>(stored());
  #system = $state.raw<ScreenTheme>('light');
  readonly theme: ScreenTheme = $derived(this.#chosen ?? this.#system);

  constructor() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => void (this.#system = dark.matches ? 'dark' : 'light');
    dark.addEventListener('change', follow);
    follow();
  }

  choose(theme: ScreenTheme): void {
    this.#chosen = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A private window may have no storage; the choice then lasts as long as the page.
    }
  }
}
