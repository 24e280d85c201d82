import { raw } from "hono/html";

const stroke =
  'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

const drawings = {
  menu: `<path d="M4 7h16M4 12h16M4 17h16" ${stroke}/>`,
  close: `<path d="m6 6 12 12M18 6 6 18" ${stroke}/>`,
  plus: `<path d="M12 5v14M5 12h14" ${stroke}/>`,
  send: `<path d="M12 19V5m-6 6 6-6 6 6" ${stroke} stroke-width="2.4"/>`,
  check: `<path d="m5 12.5 4.5 4.500L19 7.5" ${stroke} stroke-width="2.6"/>`,
  script: `<path d="M7 4h10a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zm2.5 5h5m-5 3.500h5m-5 3.500h3" ${stroke}/>`,
  images: `<rect x="4" y="4" width="16" height="16" rx="3" ${stroke}/><circle cx="9" cy="9.5" r="1.5" fill="currentColor"/><path d="m5 17 4.5-4.5 3 3L16 12l4 4" ${stroke}/>`,
  voice: `<rect x="9" y="3.5" width="6" height="10" rx="3" ${stroke}/><path d="M5.5 11.500a6.5 6.5 0 0 0 13 0M12 18v2.5" ${stroke}/>`,
  video: `<rect x="6.5" y="3.5" width="11" height="17" rx="2.5" ${stroke}/><path d="M10.8 9.300v5.400l4-2.700z" fill="currentColor"/>`,
  clock: `<circle cx="12" cy="12" r="8.5" ${stroke}/><path d="M12 7.500V12l3 2" ${stroke}/>`,
  alert: `<path d="M12 8v5" ${stroke}/><circle cx="12" cy="16.4" r="1.2" fill="currentColor"/><path d="M12 3.5 21 19.500H3z" ${stroke}/>`,
  question: `<circle cx="12" cy="12" r="8.5" ${stroke}/><path d="M9.6 9.600a2.5 2.5 0 1 1 3.4 2.300c-.7.3-1 .8-1 1.6" ${stroke}/><circle cx="12" cy="16.4" r="1.1" fill="currentColor"/>`,
  pause: `<path d="M9 6v12M15 6v12" ${stroke} stroke-width="2.6"/>`,
  bin: `<path d="M5 7h14M10 7V5h4v2m-7 0 .8 12a1 1 0 0 0 1 1h6.400a1 1 0 0 0 1-1L17 7" ${stroke}/>`,
  live: `<circle cx="12" cy="12" r="3" fill="currentColor"/><path d="M7 7a7 7 0 0 0 0 10M17 7a7 7 0 0 1 0 10" ${stroke}/>`,
  chart: `<path d="M5 19V11m5 8V5m5 14v-6m5 6V8" ${stroke} stroke-width="2.6"/>`,
  link: `<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1" ${stroke}/>`,
  spark: `<path d="M12 3.500c.6 4.7 2.3 7.2 8 8-5.7.8-7.4 3.3-8 8-.6-4.7-2.3-7.2-8-8 5.7-.8 7.4-3.3 8-8z" fill="currentColor"/>`,
  home: `<path d="m4 11.500 8-7 8 7M6.500 10v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-9M10 20v-5h4v5" ${stroke}/>`,
  film: `<rect x="4" y="4" width="16" height="16" rx="3" ${stroke}/><path d="M4 9h16M9 4l-2.500 5M15 4l-2.500 5" ${stroke}/>`,
  calendar: `<rect x="4" y="5.500" width="16" height="14.500" rx="3" ${stroke}/><path d="M4 10.500h16M8.500 3.500v4M15.500 3.500v4" ${stroke}/>`,
  sliders: `<path d="M4 8h9m5 0h2M4 16h2m5 0h9" ${stroke}/><circle cx="15.500" cy="8" r="2.300" ${stroke}/><circle cx="8.500" cy="16" r="2.300" ${stroke}/>`,
  keyboard: `<rect x="3" y="6" width="18" height="12" rx="3" ${stroke}/><path d="M7 10h.01M11 10h.01M15 10h.01M8.500 14h7" ${stroke}/>`,
  search: `<circle cx="11" cy="11" r="6.500" ${stroke}/><path d="m16 16 4 4" ${stroke}/>`,
  download: `<path d="M12 4v11m-4.500-4.500L12 15l4.500-4.500M5 19.500h14" ${stroke}/>`,
  before: `<path d="m14.500 6-6 6 6 6" ${stroke}/>`,
  after: `<path d="m9.500 6 6 6-6 6" ${stroke}/>`,
  eye: `<path d="M3 12s3.300-6 9-6 9 6 9 6-3.300 6-9 6-9-6-9-6z" ${stroke}/><circle cx="12" cy="12" r="2.500" ${stroke}/>`,
  heart: `<path d="M12 19.500S4.500 15 4.500 9.700A3.900 3.900 0 0 1 12 8a3.900 3.900 0 0 1 7.500 1.700c0 5.300-7.500 9.800-7.500 9.800z" ${stroke}/>`,
  more: `<circle cx="6" cy="12" r="1.600" fill="currentColor"/><circle cx="12" cy="12" r="1.600" fill="currentColor"/><circle cx="18" cy="12" r="1.600" fill="currentColor"/>`,
  again: `<path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4.200h-4.200" ${stroke}/>`,
  play: `<path d="M8.5 5.800v12.400l9.500-6.200z" fill="currentColor"/>`,
  up: `<path d="m6 14.500 6-6 6 6" ${stroke} stroke-width="2.4"/>`,
  down: `<path d="m6 9.500 6 6 6-6" ${stroke} stroke-width="2.4"/>`,
  people: `<circle cx="9" cy="8.5" r="3.5" ${stroke}/><path d="M3 19.500a6 6 0 0 1 12 0M15.500 5.300a3.500 3.500 0 0 1 0 6.400M17.500 14.300a6 6 0 0 1 3.500 5.200" ${stroke}/>`,
  out: `<path d="M14 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-4M10 8l-4 4 4 4M6 12h9" ${stroke}/>`,
};

export type IconName = keyof typeof drawings;

/** A picture beside words: assistive technology passes it over. */
export function icon(name: IconName) {
  return raw(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${drawings[name]}</svg>`,
  );
}
