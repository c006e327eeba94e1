/** First names that are common in Sweden, from many languages; those that are also Swedish words stand in `ambiguous`. */
const names = `
Abdi Abdullah Adam Adrian Agneta Agnes Ahmad Ahmed Aida Alba Albin Alexander Alexandra Alf Alfred Alice Alicia Ali Alma Alva Alvin Amalia Amanda
Amina Amir Amira Anders Andreas Andrea Anette Angelica Anita Anki Ann Anna Anne Anneli Annette Annica Annika Anton Antonia Arne Aron Arvid Asta Astrid
August Axel Barbro Bengt Benjamin Berit Bernt Bertil Birgit Birgitta Bo Bodil Boel Börje Britt Britta Camilla Carina Carl Carola Carolina Caroline
Carsten Casper Catharina Cecilia Charlie Charlotta Charlotte Christer Christian Christina Christoffer Clara Claes Clas Conny Dag Dagmar Dan Daniel
Daniela Danielle David Denise Dennis Diana Ebba Edith Edvin Edward Elias Elin Elina Elisabet Elisabeth Elise Elizabeth Ella Ellen Elliot Elsa Elvira Emanuel
Emelie Emil Emilia Emily Emma Eric Erica Erik Erika Erling Ernst Ester Eva Evelina Evert Fabian Fadi Farid Fatima Fatma Felicia Felix Fia Filip Filippa
Folke Frank Frans Fred Freddy Fredrik Freja Frida Fritz Gabriel Gabriella Georg Gerd Gert Gisela Greta Gudrun Gunborg Gunilla Gun Gunnar Gunnel Gustaf
Gustav Göran Gösta Göte Hampus Hanna Hannah Hanne Hannes Harald Harriet Hassan Hedda Hedvig Helen Helena Helene Helge Henning Henric Henrik Henry
Herman Hilda Hillevi Hjalmar Holger Hugo Huda Hussein Ibrahim Ida Inga Ingalill Inge Ingegerd Ingela Inger Ingmar Ingrid Ingvar Irene Irma Isa Isabella
Isabelle Isak Ismail Ivan Jack Jacob Jakob Jamal Jan Jana Jane Janet Janne Jasmine Jeanette Jennie Jenny Jens Jeremy Jerker Jesper Jessica Jessie
Jim Jimmy Joacim Joakim Joanna Joel Johan Johanna Johannes John Johnny Jon Jonas Jonatan Jonathan Josef Josefin Josefine Josefina Julia Julian Julius
Jöran Jörgen Kaj Kajsa Kalle Karen Karim Karin Karl Karolina Katarina Kate Katja Katrin Kent Kenneth Kerstin Khadija Khaled Kicki Kim Kjell Klara Klas
Kristian Kristin Kristina Kristoffer Kurt Laila Lars Lasse Laura Layla Lea Leif Leila Lena Lennart Leo Leon Leonard Leyla Liam Lilian Lillemor Lina Linda
Linn Linnea Linnéa Linus Lisa Lisbet Lisbeth Lise Liselott Liselotte Lotta Louise Love Lovisa Lucas Ludvig Lukas Lykke Lydia Madeleine Magda
Magdalena Magnus Mahmoud Maja Malena Malin Malte Manuel Marcus Margareta Margaretha Margit Maria Mariam Mariana Marianne Marie Marika Marina Mario Markus
Marta Martha Martin Martina Mats Matilda Mattias Matteo Maud Max Maya Melissa Melker Melvin Mia Michael Michaela Mikael Mikaela Milla Milo Mimmi Minna
Mira Miriam Mohamed Mohammad Mohammed Mohamud Moa Molly Mona Monica Monika Morgan Mustafa My Märit Märta Måns Mårten Nadia Nadja Nanna Natalie
Nathalie Nellie Nicklas Niclas Nicole Niklas Nikola Nils Nina Noah Noel Nora Nour Nova Ola Olav Ole Oliver Olivia Olle Olof Olov Omar Oscar Oskar Ossian Osman Otto
Owe Ove Patricia Patrik Paul Paula Paulina Pehr Pelle Per Pernilla Peter Petra Petter Pia Pierre Pontus Rachel Ragnar Ragnhild Rahel Ralf Ramona
Rasmus Rebecca Rebecka Regina Reza Rickard Richard Rikard Robert Roberto Robin Roger Roland Rolf Ronja Ronny Rosita Ruben Rune Rut Ruth Said Salma
Sam Samir Samira Samuel Sandra Sanna Sanne Sara Sarah Sebastian Selma Shirin Sigge Signe Sigrid Sigurd Sigvard Simon Simona Sixten Siv Sofia Sofie Solveig
Sonja Sonny Sophia Stefan Stella Stig Stina Sune Susann Susanna Susanne Svante Sven Svetlana Sylvia Synnöve Tage Tanja Tara Tariq Tea Ted Teodor Terese Teresa
Therese Theo Theodor Thomas Thor Thea Tilda Tilde Tim Tina Tindra Tobias Tom Tomas Tommy Tone Torbjörn Tord Tore Torgny Torsten Tove Tova Truls Tuva Tyra
Ture Ulf Ulla Ulrica Ulrik Ulrika Urban Ursula Valdemar Valter Vanessa Vera Veronica Veronika Victor Victoria Viggo Vigdis Viktor Viktoria Vilhelm Vilgot
Vilma Vincent Viola Viveka Vivianne Walter Wilhelm William Wilma Yasmin Yasmine Ylva Yngve Yusuf Yvonne Zahra Zara Zeinab Zelda Zoe Åke Åsa Örjan
`;

/** Also Swedish words or words of the field: names only beside a surname or a cue. */
const words = `
Björn Sten Ros Vilde Vidar Hans Maj Hedda Lo Frej Liv Tor Jonna Ro Sol Alve Alfons Love My Storm Ask Dag Gun Linn Rut Ylva Isa Tyra Stella Nova Urban
Max Sam Tim Kim Leo Isak Tage Viola Inge Rose Holm Berg Lind Ek Kaj Sixten Kent Charlie Bo Per Tone Tara Otto Vår Iris Lilja Lova Lykke Frank Ted
`;

const listOf = (text: string) => text.trim().split(/\s+/);

export const ambiguousFirstNames: ReadonlySet<string> = new Set(listOf(words));
export const firstNames: ReadonlySet<string> = new Set(
  listOf(names).filter((name) => !ambiguousFirstNames.has(name)),
);
