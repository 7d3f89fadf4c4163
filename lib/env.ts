import { z } from 'zod';
import { Duration } from './backups/duration.schemas';

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** Every setting. A new one is added here, in `.env.example` and in the README. */
const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  MONGO_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  BOOKTIME_DATA: z.string().default('./.data'),
  SECRET_KEY: z.string().min(32, 'needs 32 characters or more').optional(),
  ACCESS_TOKEN_EXPIRE_MINUTES: z.coerce.number().int().min(1).max(525_600).default(30),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
    .optional(),
  PUBLIC_URL: origin.optional(),
  CORS_ORIGINS: z
    .string()
    .default('*')
    .transform((list) => list.split(',').map((item) => item.trim()))
    .pipe(
      z.array(z.union([z.literal('*'), origin], 'must be * or addresses as https://books.example.org, with commas')),
    ),
  REQUEST_SECONDS: z.coerce.number().int().min(1).max(3600).default(120),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LIMIT_ENTRIES: z.coerce.number().int().min(0).default(30),
  LIMIT_WRITES: z.coerce.number().int().min(0).default(600),
  OPENLIBRARY_URL: origin.default('https://openlibrary.org'),
  OPENLIBRARY_COVERS_URL: origin.default('https://covers.openlibrary.org'),
  OPENLIBRARY_CONTACT: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, 'needs 16 characters or more').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY: Duration.prefault('1d'),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(7),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Settings = z.infer<typeof Settings>;

/** A setting that cannot be used; the message names it. */
class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Platforms that say so in the environment and keep no file between two requests or two releases. */
const WITHOUT_DISK = {
  VERCEL: 'Vercel',
  NETLIFY: 'Netlify',
  AWS_LAMBDA_FUNCTION_NAME: 'AWS Lambda',
  K_SERVICE: 'Cloud Run',
  DYNO: 'Heroku',
  RAILWAY_ENVIRONMENT_ID: 'Railway without a volume',
};

const platformWithoutDisk = (given: NodeJS.Dict<string>): string | undefined => {
  const [, name] = Object.entries(WITHOUT_DISK).find(([variable]) => given[variable]) ?? [];
  return given.RAILWAY_VOLUME_MOUNT_PATH ? undefined : name;
};

let settings: Settings | undefined;

const read = (): Settings => {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const { data, error } = Settings.safeParse(given);
  if (error)
    throw new SettingsError(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  if (data.MONGO_URL && !data.SECRET_KEY) throw new SettingsError('SECRET_KEY: required when MONGO_URL is set');
  const platform = data.MONGO_URL ? undefined : platformWithoutDisk(given);
  if (platform)
    throw new SettingsError(
      `MONGO_URL: required on ${platform}, where the folder of the embedded database would not last`,
    );
  const unused = (['BACKUP_EVERY', 'BACKUP_KEEP'] as const).find((name) => given[name] && !data.BACKUP_DIR);
  if (unused) throw new SettingsError(`BACKUP_DIR: required when ${unused} is set`);
  return data;
};

/** The settings, read on first use: importing this file never fails, so that a build needs none of them. */
export const env = (): Settings => (settings ??= read());

/** Gives every bundle of the process, the middleware's included, the secret that the data folder keeps. */
export const adoptSecret = (secret: string): void => {
  process.env.SECRET_KEY = secret;
  settings = undefined;
};

/** The key that signs sessions. */
export const secretKey = (): string => {
  const { SECRET_KEY } = env();
  if (!SECRET_KEY) throw new SettingsError('SECRET_KEY: not set, and no data folder was opened');
  return SECRET_KEY;
};

/** Whether this is `npm run dev`: the framework decides, no setting does. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development';
