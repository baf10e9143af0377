/** Imported first, for its effect: says so when this Node.js will not do, before anything newer is even read. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 24 || major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js ${process.versions.node} will not do: this needs Node.js 20.19 or newer, up to 24.`);
  process.exit(1);
}
