// What a page asks for while it loads, and what the browser says about it.

const MOST_REQUESTS = 6;

export async function loading(visit, origin) {
  const found = [...visit.complaints];
  for (const request of visit.requests) {
    if (!request.startsWith(`${origin}/`)) found.push(`asks outside its origin: ${request}`);
  }
  if (visit.requests.length > MOST_REQUESTS) found.push(`${visit.requests.length} requests`);
  const { violations, fonts } = await visit.page.evaluate(() => ({
    violations: window.policyViolations,
    fonts: document.fonts.size,
  }));
  if (fonts > 0) found.push(`${fonts} web fonts`);
  return [...found, ...violations.map((violation) => `policy: ${violation}`)];
}

export async function shift(page) {
  // Two frames later everything that moves by itself has moved.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shift = await page.evaluate(() => window.layoutShift);
  return shift === 0 ? [] : [`layout shift ${shift}`];
}
