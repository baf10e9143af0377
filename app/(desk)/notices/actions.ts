'use server';

import { readNotices } from '@/lib/notices/read-notices';
import { ReadNotices } from '@/lib/notices/read-notices-schema';
import { defineAction } from '@/lib/web/define-action';

export const readNoticesAction = defineAction(ReadNotices, readNotices);
