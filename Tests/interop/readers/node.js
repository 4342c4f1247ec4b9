// Prints what a YAML reader of Node makes of a list, one item a line: node node.js js-yaml|yaml LIST.yml
const fs = require('fs');

const read = {
  'js-yaml': (text) => require('js-yaml').load(text),
  yaml: (text) => require('yaml').parse(text),
};

const hexadecimal = (text) => Buffer.from(text, 'utf8').toString('hex');

function bits(number) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(number);
  return bytes.toString('hex');
}

function dump(value) {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['list', value.map(dump)];
  switch (typeof value) {
    case 'boolean': return ['bool', value];
    case 'number': return ['float', bits(value)];
    case 'string': return ['str', hexadecimal(value)];
    case 'object': return ['map', Object.entries(value).map(([key, element]) => [hexadecimal(key), dump(element)])];
    default: return ['other', typeof value];
  }
}

const [reader, path] = process.argv.slice(2);
for (const item of read[reader](fs.readFileSync(path, 'utf8'))) console.log(JSON.stringify(dump(item)));
