export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1c2024; background: #f4f5f7 }
body { margin: 0 }
.band { background: #3b2f63; color: #fff; padding: .6rem 1rem; margin: 0 }
section > :first-child { margin-top: 0 } section > :last-child { margin-bottom: 0 }
.band a { color: #fff }
main { max-width: 62rem; margin: 0 auto; padding: 1rem }
section, article { background: #fff; border: 1px solid #d9dce1; border-radius: .5rem; padding: 1rem; margin: 0 0 1rem }
h1 { font-size: 1.5rem; margin: .25rem 0 .75rem; overflow-wrap: anywhere } h2 { font-size: 1.1rem; margin: 0 0 .5rem }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-top: 1px solid #e6e8eb; vertical-align: top }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
form { display: inline-flex; flex-wrap: wrap; gap: .4rem; margin: 0 } .quiet { color: #5a6270 }
button, select, input { font: inherit; padding: .3rem .6rem; min-height: 2.25rem; border: 1px solid #8b919c; border-radius: .35rem; background: #fff; max-width: 100% }
button { cursor: pointer; background: #eef0f3 }
.price { font-size: 1.6rem; font-weight: 700; color: #a3231b; margin: .25rem 0 }
.product { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) } .picture { width: 100%; aspect-ratio: 1; object-fit: cover; border-radius: .5rem; background: #e6e8eb; display: grid; place-items: center; color: #5a6270 }
@media (min-width: 44rem) { .product { grid-template-columns: 20rem minmax(0, 1fr) } }
`;

/** A page of a simulated marketplace. It says on top what it is, so that nobody takes it for the real one. */
export function page(title: string, site: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} | ${escapeHtml(site)}</title>
<meta name="robots" content="noindex"><link rel="icon" href="data:,"><style>${STYLE}</style>
${head}
</head><body>
<p class="band"><a href="/">${escapeHtml(site)}</a>: trang mô phỏng để thử nghiệm trên máy này, không phải sàn thật. <span lang="en">A simulator on this machine, not the real marketplace.</span></p>
<main>${body}</main>
</body></html>`;
}

export function money(dong: number): string {
  return `${new Intl.NumberFormat("vi-VN").format(dong)} ₫`;
}
