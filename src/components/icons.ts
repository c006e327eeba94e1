import arrowDown from '@navikt/aksel-icons/svg/ArrowDown.svg?raw';
import arrowRight from '@navikt/aksel-icons/svg/ArrowRight.svg?raw';
import arrowUp from '@navikt/aksel-icons/svg/ArrowUp.svg?raw';
import barChart from '@navikt/aksel-icons/svg/BarChart.svg?raw';
import bell from '@navikt/aksel-icons/svg/Bell.svg?raw';
import book from '@navikt/aksel-icons/svg/Book.svg?raw';
import buildings from '@navikt/aksel-icons/svg/Buildings3.svg?raw';
import calendar from '@navikt/aksel-icons/svg/Calendar.svg?raw';
import chat from '@navikt/aksel-icons/svg/Chat.svg?raw';
import checkmark from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw';
import chevronDown from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import chevronLeft from '@navikt/aksel-icons/svg/ChevronLeft.svg?raw';
import chevronRight from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import circle from '@navikt/aksel-icons/svg/Circle.svg?raw';
import pause from '@navikt/aksel-icons/svg/CircleSlash.svg?raw';
import clock from '@navikt/aksel-icons/svg/Clock.svg?raw';
import compass from '@navikt/aksel-icons/svg/Compass.svg?raw';
import download from '@navikt/aksel-icons/svg/Download.svg?raw';
import drag from '@navikt/aksel-icons/svg/DragVertical.svg?raw';
import envelope from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw';
import warning from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw';
import externalLink from '@navikt/aksel-icons/svg/ExternalLink.svg?raw';
import eye from '@navikt/aksel-icons/svg/Eye.svg?raw';
import file from '@navikt/aksel-icons/svg/File.svg?raw';
import filter from '@navikt/aksel-icons/svg/Filter.svg?raw';
import handshake from '@navikt/aksel-icons/svg/Handshake.svg?raw';
import house from '@navikt/aksel-icons/svg/House.svg?raw';
import information from '@navikt/aksel-icons/svg/InformationSquare.svg?raw';
import lightBulb from '@navikt/aksel-icons/svg/LightBulb.svg?raw';
import location from '@navikt/aksel-icons/svg/LocationPin.svg?raw';
import search from '@navikt/aksel-icons/svg/MagnifyingGlass.svg?raw';
import padlock from '@navikt/aksel-icons/svg/PadlockLocked.svg?raw';
import pencil from '@navikt/aksel-icons/svg/Pencil.svg?raw';
import person from '@navikt/aksel-icons/svg/Person.svg?raw';
import personGroup from '@navikt/aksel-icons/svg/PersonGroup.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import printer from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw';
import question from '@navikt/aksel-icons/svg/QuestionmarkCircle.svg?raw';
import seal from '@navikt/aksel-icons/svg/SealCheckmark.svg?raw';
import star from '@navikt/aksel-icons/svg/Star.svg?raw';
import tasks from '@navikt/aksel-icons/svg/TasklistStart.svg?raw';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import cross from '@navikt/aksel-icons/svg/XMark.svg?raw';
import crossOctagon from '@navikt/aksel-icons/svg/XMarkOctagon.svg?raw';

/** The icons in use, by what they mean here; the drawings are Aksel's (MIT). */
export const icons = {
  arrowDown,
  arrowRight,
  arrowUp,
  barChart,
  bell,
  book,
  buildings,
  calendar,
  chat,
  checkmark,
  chevronDown,
  chevronLeft,
  chevronRight,
  circle,
  clock,
  compass,
  cross,
  crossOctagon,
  download,
  drag,
  envelope,
  externalLink,
  eye,
  file,
  filter,
  handshake,
  house,
  information,
  lightBulb,
  location,
  padlock,
  pause,
  pencil,
  person,
  personGroup,
  plus,
  printer,
  question,
  seal,
  search,
  star,
  tasks,
  trash,
  warning,
} as const;

export type IconName = keyof typeof icons;
