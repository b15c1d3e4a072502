/** Places of the site's own dataset, worked out when the page is built: `vite.config.ts`. */
declare module 'virtual:entente/first-places' {
  /** For `readPlaces` of `src/snapshot/places.ts`. */
  const places: unknown;
  export default places;
}
