/** For a panel's `svelte:window`: an Escape that something else has taken, such as an open list, is not meant for the panel. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
}
