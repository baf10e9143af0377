import type { Content } from 'pdfmake/interfaces';

/** What is printed, before it is a PDF: made by pure functions of what a form says. */
export type PaperDocument = {
  title: string;
  /** The moment written into the file: that of issuing, so that the same content always gives the same bytes. */
  at: string;
  orientation: 'portrait' | 'landscape';
  content: Content[];
  /** Left side of every page's foot; the right side counts the pages. */
  foot: string;
};
