/**
 * The one place that knows Prisma's schema engine as WebAssembly. The Prisma CLI downloads a native engine for
 * `migrate`; offices without internet cannot, so we bind the same engine (same version) to the pg adapter.
 */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationList, SchemaEngine as Engine } from '@prisma/schema-engine-wasm';

const root = path.resolve(import.meta.dirname, '../..');
const migrationsDir = path.join(root, 'prisma/migrations');
const filters = { externalTables: [], externalEnums: [] };

type EngineModule = {
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<Engine> };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

async function loadEngine(): Promise<EngineModule['SchemaEngine']> {
  const require = createRequire(import.meta.url);
  const file = path.join(
    path.dirname(require.resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const bindings = engine as unknown as EngineModule;
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine;
}

/**
 * The adapter cuts scripts at every semicolon, which breaks comments and function bodies; PostgreSQL itself takes a
 * whole script in one simple query, as one transaction.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

async function withEngine<T>(url: string, use: (engine: Engine) => Promise<T>): Promise<T> {
  const SchemaEngine = await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString: url }));
  return use(await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
}

function listMigrations(): MigrationList {
  const names = existsSync(migrationsDir)
    ? readdirSync(migrationsDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  } as MigrationList;
}

/** Every schema file as [path, content], in the form the engine wants. */
export function readSchema(dir = path.join(root, 'prisma/schema')) {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(dir, name),
      content: readFileSync(path.join(dir, name), 'utf8'),
    }));
}

/**
 * Applies the pending migrations of prisma/migrations to the database and writes `_prisma_migrations`.
 * Running it again does nothing. Answers the names just applied.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList: listMigrations(), filters }),
  );
  return appliedMigrationNames;
}

/** The SQL that turns the schema `from` (null: an empty database) into the schema `to`. */
export async function diffSchemas(
  url: string,
  from: { path: string; content: string }[] | null,
  to: { path: string; content: string }[],
): Promise<string> {
  const result = await withEngine(url, (engine) =>
    engine.diff({
      from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return result.stdout ?? '';
}
