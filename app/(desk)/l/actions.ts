'use server';

import { createShortLink } from '@/lib/links/create-short-link';
import { CreateShortLink } from '@/lib/links/create-short-link-schema';
import { defineAction } from '@/lib/web/define-action';

export const createShortLinkAction = defineAction(CreateShortLink, createShortLink);
