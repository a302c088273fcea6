declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';

  const register: Ext;
  export default register;
}

declare module '*.css' {}

/** The address of the thread that lays out, which is built beside the page. */
declare module 'layout-worker' {
  const file: string;
  export default file;
}
