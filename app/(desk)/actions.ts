'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/web/define-action';

/** The person is at work on this page without saving yet: the idle time starts anew (defineAction touches the session). */
export const touchSession = defineAction(z.object({}), async () => null);
