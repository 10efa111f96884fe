// Writes the migration that brings a migrated database to what the entities say.
// usage: DATABASE_URL=postgres://…/scratch node scripts/migration.mjs verb-noun      (after npm run build)
import fs from 'node:fs';
import { createDataSource } from '../dist/libs/persistence/src/data-source.js';

const FOLDER = 'libs/persistence/src/migrations';
const name = process.argv[2];
if (!name || !process.env.DATABASE_URL) {
  console.error('usage: DATABASE_URL=… node scripts/migration.mjs verb-noun');
  process.exit(1);
}

const dataSource = createDataSource(process.env.DATABASE_URL);
await dataSource.initialize();
await dataSource.runMigrations();
const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
await dataSource.destroy();
if (upQueries.length === 0) {
  console.log('the schema matches the entities');
  process.exit(0);
}

const stamp = Date.now();
const pascal = name.replace(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());
// TypeORM quotes every identifier; only reserved words need it, and none of ours is one.
const plain = (sql) =>
  sql.replace(/"([a-z_][a-z0-9_]*)"/g, (all, id) => (RESERVED.has(id) ? all : id)).trim();
const RESERVED = new Set(['user', 'order', 'table', 'group', 'to', 'from']);
const calls = (queries) => queries.map((sql) => `    await runner.query(\`${plain(sql)}\`);`).join('\n');
const source = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${pascal}${stamp} implements MigrationInterface {
  name = '${pascal}${stamp}';

  async up(runner: QueryRunner): Promise<void> {
${calls(upQueries.map((q) => q.query))}
  }

  async down(runner: QueryRunner): Promise<void> {
${calls(downQueries.map((q) => q.query).reverse())}
  }
}
`;
fs.writeFileSync(`${FOLDER}/${stamp}-${name}.ts`, source);
fs.writeFileSync(
  `${FOLDER}/index.ts`,
  fs
    .readdirSync(FOLDER)
    .filter((file) => /^\d+-.*\.ts$/.test(file))
    .sort()
    .map((file) => `export * from './${file.replace(/ts$/, 'js')}';\n`)
    .join(''),
);
console.log(`${FOLDER}/${stamp}-${name}.ts`);
