/// <reference types="astro/client" />

/** The day that the site is built for, YYYY-MM-DD (UTC). */
declare const __DAY__: string;
/** The repository's root on this machine, for reading its files while building. */
declare const __ROOT__: string;
/** `owner/name` on GitHub, or empty where the build was not told. */
declare const __REPOSITORY__: string;
/** The full SHA of the commit that is built, or empty. */
declare const __REVISION__: string;

declare namespace App {
  interface Locals {
    /** The guide whose prose is being written: the components in it speak of its model. */
    guide?: import('./lib/guides/read-guide.ts').Guide;
  }
}
