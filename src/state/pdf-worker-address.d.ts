// The bundler's address of a script that runs in a worker.
declare module '*?worker&url' {
  const address: string;
  export { address as default };
}
