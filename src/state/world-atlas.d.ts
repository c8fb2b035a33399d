// What is used here of world-atlas, which brings no types: files of TopoJSON.

declare module 'world-atlas/countries-50m.json' {
  const world: object;
  // eslint-disable-next-line no-restricted-syntax -- it is the bundler that exports so
  export default world;
}

declare module 'world-atlas/countries-10m.json' {
  const world: object;
  // eslint-disable-next-line no-restricted-syntax -- it is the bundler that exports so
  export default world;
}
