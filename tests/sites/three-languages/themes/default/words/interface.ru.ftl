# Вокруг каждой страницы
skip-to-content = Перейти к основному тексту
languages-label = Язык
navigation-label = Основное меню
breadcrumb-label = Вы здесь
more-label = Ещё на этом сайте
neighbours-label = Предыдущая и следующая страницы
sample-label = Пример данных
sample-notice = Данные вымышлены. Это не официальный сайт органа власти.
notice-label = Объявление
as-of = По состоянию на
on-this-page = На этой странице
previous = Назад
next = Далее
not-translated = Перевода пока нет. Ниже приведён исходный текст.

# Что стоит после подписи: в русском за двоеточием следует пробел.
colon = {": "}

# Внизу каждой страницы
host = Учредитель сайта
operator = Оператор сайта
contact = Контакты
site-code = Идентификационный код сайта
icp = Регистрационный номер ICP
police = Регистрационный номер органов общественной безопасности
licence = Лицензия

# О чём отчёт
indicator = Показатель
indicators = Показатели
task = Задача
tasks = Задачи
main-tasks = Основные задачи
department = Ведомство
task-force = Рабочая группа
task-forces = Рабочие группы
leading-group = Руководящая группа
phase = Этап
safeguards = Меры обеспечения
measure = Мероприятие
measures = Мероприятия
milestone = Промежуточная цель
baseline = Исходное значение

# Подписи и заголовки столбцов
number = №
target = Цель
latest-value = Последнее значение
status = Состояние
lead = Ответственное ведомство
members = Участники
support = Соисполнители
period = Период
value = Значение
source = Источник
published = Опубликовано
date = Дата
deadline = Срок
by-when = Срок
due = Срок
evidence = Подтверждающие документы
reason = Причина
office = Кем принято решение
deliverables = Результаты этапа
duties = Обязанности
head = Руководитель
deputy = Заместитель руководителя
group-office = Аппарат группы

# Что стоит на пустом месте
not-reported = Данных пока нет
not-stated = Не указано
not-published = Пока не опубликовано
none-named = Не названы
no-indicators = Показателей в плане нет.
no-tasks = Задач в плане нет.
no-departments = Ведомства не внесены.
no-task-forces = Рабочих групп план не предусматривает.
no-phases = График пока не опубликован.
no-safeguards = Меры обеспечения пока не опубликованы.
no-plan-text = Текст плана пока не опубликован.
no-documents = Документы пока не опубликованы.
no-updates = Новостей пока нет.
no-files = Файлов с данными пока нет.
no-values = Значений пока нет.

# Главная
state-of-indicators = Как выполняются показатели
attention = Показатели, требующие внимания
attention-caption = Недостигнутые и отстающие показатели
current-phase = Текущий этап
latest-updates = Последние новости
downloads = Скачать
further = Ещё

# Показатели
indicators-caption = Цель, последнее значение и состояние каждого показателя
jump-to-charts = К диаграммам
drawn = Последние значения и цели
drawn-note = У каждой диаграммы своя шкала, поэтому сравнивать их между собой нельзя. Штриховкой показана область, где цель достигнута. Сами числа приведены в таблице выше.

# Показатель
actual-and-target = Фактическое значение и цель
status-rule = Как определено состояние
override-title = Состояние установлено вручную и отличается от полученного по правилу
computed-status = По правилу
shown-status = Вручную
withdrawn-on = Дата отмены
not-applicable-because = Показатель неприменим
expired-on = Последний день действия
expired-note = Результат зафиксирован и больше не обновляется.
values = Значения по периодам
values-caption = Значения по периодам, начиная с последнего
milestones-caption = Промежуточные цели
meaning = О показателе
definition = Определение
formula = Формула
unit = Единица
direction = Направление
frequency = Периодичность
note = Примечание
quote = Формулировка плана
from-plan = Источник
responsible = Кто отвечает
revisions = Изменения цели
revisions-caption = Прежние цели и причины изменений
was = Прежняя цель
deadline-was = Прежний срок
indicator-data = Данные показателя

# Задачи
task-indicators-caption = Показатели этой задачи
measures-caption = Мероприятия задачи, ответственные и сроки
related-tasks = Связанные задачи

# Ведомства и рабочие группы
departments-caption = За что отвечает и в чём участвует каждое ведомство
tasks-led = Ведёт задач
indicators-led = Ведёт показателей
forces-led = Возглавляет групп
forces-joined = Участвует в группах
official-name = Официальное название
short-name = Краткое название
successor = Правопреемник
since = Дата изменения
predecessors = Правопреемник ведомств
leading-office-here = Здесь находится аппарат руководящей группы
leads-forces = Возглавляет рабочие группы
member-of = Участвует в рабочих группах
everyone-belongs = Как участник руководящей группы
leads-indicators = Показатели, за которые отвечает ведомство
leads-tasks = Задачи, за которые отвечает ведомство
supports = В чём участвует как соисполнитель
department-indicators-caption = Показатели этого ведомства
force-indicators-caption = Показатели этой рабочей группы
task-forces-caption = Ответственное ведомство и участники каждой рабочей группы
matrix-intro = Строки — ведомства, столбцы — рабочие группы. В ячейке указана роль ведомства в группе; пустая ячейка означает, что оно в ней не участвует.
matrix-caption = Роли ведомств в рабочих группах
matrix-everyone = Рабочие группы, в которые входят все участники руководящей группы

# План
record = Сведения о документе
contents = Содержание
form = Основные сведения

# Данные
files = Файлы с данными
dictionary = Словарь данных
dictionary-note = Файлы CSV в кодировке UTF-8, в первой строке — названия столбцов. Перед текстом, который начинается с =, +, - или @, стоит апостроф ('), чтобы таблица не приняла его за формулу; при чтении его отбрасывают.
data-file = Файл
data-format = Формат
data-size = Размер
data-digest = Контрольная сумма SHA-256
files-caption = Файлы данных всего отчёта
dictionary-column = Столбец
dictionary-form = Тип
dictionary-meaning = Значение
dictionary-refers = { "Называет строку таблицы: " }
flags = Что означают пометки
citation = Как ссылаться
statuses = Что означают состояния

# Что добавляет сценарий: вместо %n и %all стоят числа.
large-text = Крупный шрифт
copy-link = Копировать ссылку
link-copied = Ссылка скопирована
copy-failed = Не удалось скопировать. Скопируйте из адресной строки.
print = Печать
filters-label = Отбор показателей
filter-words = Ключевые слова
all-tasks = Все задачи
all-leads = Все ведомства
all-statuses = Все состояния
found = Найдено показателей: %n из %all
reset = Сбросить отбор и порядок

# Страница, которой нет
not-found = Такой страницы нет. Возможно, она перемещена или адрес указан неверно. Можно продолжить отсюда:

# Чего не хватает
gap-item = Предмет
gap-detail = Чего не хватает
gap-unit = Ведомство
gap-language = Язык
