/** Every template, in the order of TEMPLATE_NAMES. To add one: a file here, its name there, one line. */
import type { Template } from '../template.ts'
import { aiTextRewrite } from './ai-text-rewrite.ts'
import { chatbotRating } from './chatbot-rating.ts'
import { drivingImages } from './driving-images.ts'
import { ethicsAudit } from './ethics-audit.ts'
import { imageLabels } from './image-labels.ts'
import { imageText } from './image-text.ts'
import { moderation } from './moderation.ts'
import { multilingualCheck } from './multilingual-check.ts'
import { searchRelevance } from './search-relevance.ts'
import { sentiment } from './sentiment.ts'
import { survey } from './survey.ts'
import { transcription } from './transcription.ts'

export const TEMPLATES: readonly Template[] = [
  imageLabels,
  drivingImages,
  imageText,
  transcription,
  sentiment,
  searchRelevance,
  chatbotRating,
  moderation,
  multilingualCheck,
  ethicsAudit,
  aiTextRewrite,
  survey,
]
