/** Places of the site's own dataset, worked out when the page is built: `vite.config.ts`. */
declare module 'virtual:entente/first-places' {
  /** x and y of actor `i` of its graph at `2i` and `2i + 1`, in layout units. */
  const places: readonly number[];
  export default places;
}
