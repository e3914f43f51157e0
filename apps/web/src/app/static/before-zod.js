// Zod asks by `new Function` whether it may compile schemas, as soon as the first one is made. The content security policy
// refuses that and reports it; so it is told before any script of the dashboard runs, which is only possible like this.
globalThis.__zod_globalConfig = { jitless: true };
