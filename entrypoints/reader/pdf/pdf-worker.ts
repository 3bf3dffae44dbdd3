/** pdf.js's own worker, which takes PDFs apart aside from the page. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
