-- The list of cases finds words of a case and of its member together: a condition over two tables could use no index.

-- Text as it is searched: one width, lower case, katakana for hiragana. Two characters are a word in Japanese, and
-- trigrams begin at three: so every character but those of ASCII makes a word with the one after it, the last one alone.
create function case_words(text) returns text
  language sql immutable strict parallel safe
  return (
    with characters as (
      select n, c, lead(c) over (order by n) as following
      from string_to_table(
        translate(lower(normalize($1, nfkc)),
          'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ',
          'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ'),
        null) with ordinality as parts (c, n)
    )
    select regexp_replace(
      ' ' || string_agg(
        case
          when following is null then c || ' '
          when ascii(c) < 128 and ascii(following) < 128 then c
          when ascii(c) < 128 or ascii(following) < 128 then c || ' '
          else c || following || ' '
        end, '' order by n),
      '\s+', ' ', 'g')
    from characters);

create function case_words(number text, subject text, member uuid) returns text
  language sql stable
  return case_words(concat_ws(' ', number, subject, (select search from member m where m.id = member)));

create function claim_search() returns trigger language plpgsql as $$
begin
  new.search := case_words(new.number, concat_ws(' ', new.event, new.title, new.lecture), new.member_id);
  return new;
end $$;

create function application_search() returns trigger language plpgsql as $$
begin
  new.search := case_words(new.number, new.application_year || '年度', new.member_id);
  return new;
end $$;

create function member_of_cases_search() returns trigger language plpgsql as $$
begin
  update claim set search = case_words(number, concat_ws(' ', event, title, lecture), member_id)
    where member_id = new.id;
  update renewal set search = case_words(number, application_year || '年度', member_id) where member_id = new.id;
  update petition set search = case_words(number, application_year || '年度', member_id) where member_id = new.id;
  return null;
end $$;

alter table claim add column search text;
alter table renewal add column search text;
alter table petition add column search text;
update claim set search = case_words(number, concat_ws(' ', event, title, lecture), member_id);
update renewal set search = case_words(number, application_year || '年度', member_id);
update petition set search = case_words(number, application_year || '年度', member_id);
alter table claim alter column search set not null;
alter table renewal alter column search set not null;
alter table petition alter column search set not null;

create trigger claim_search before insert on claim for each row execute function claim_search();
create trigger claim_search_changed before update on claim for each row
  when ((old.event, old.title, old.lecture) is distinct from (new.event, new.title, new.lecture))
  execute function claim_search();
create trigger renewal_search before insert on renewal for each row execute function application_search();
create trigger petition_search before insert on petition for each row execute function application_search();
create trigger member_search after update on member for each row
  when (old.search is distinct from new.search) execute function member_of_cases_search();

create index claim_search on claim using gin (society, search gin_trgm_ops);
create index renewal_search on renewal using gin (society, search gin_trgm_ops);
create index petition_search on petition using gin (society, search gin_trgm_ops);
