# Название языка на нём самом
language-name = Русский
# Названия языков внутри предложения
language-zh-CN = китайский
language-zh-TW = китайский, традиционное письмо
language-en = английский
language-ru = русский

# Названия страниц
page-home = Главная
page-indicators = Показатели
page-tasks = Основные задачи
page-departments = Ведомства
page-task-forces = Рабочие группы
page-matrix = Матрица ответственности
page-schedule = График
page-safeguards = Меры обеспечения
page-plan-text = Полный текст плана
page-documents = Документы
page-updates = Новости
page-data = Данные
page-about = О сайте
page-gaps = Чего не хватает
page-site-map = Карта сайта
verify-site = Проверка сайта
page-not-found = Страница не найдена
page-title = { $page } – { $site }
description = { $page }: { $site }.

# Состояния
status-met = Достигнуто
status-on-track = По графику
status-in-progress = Выполняется
status-behind = Отставание
status-missed = Не достигнуто
status-not-reported = Данных пока нет
status-not-assessable = Не оценивается
status-not-applicable = Неприменимо
status-expired = Срок действия истёк
status-withdrawn = Отменено
status-revised = Цель изменена
status-set-by-hand = Установлено вручную
status-report-overdue = Отчёт просрочен
status-not-started = Не начато
status-completed = Завершено
status-completed-late = Завершено с опозданием
status-overdue = Просрочено
status-planned = Готовится
status-under-revision = Пересматривается
status-met-meaning = Последнее значение соответствует цели.
status-on-track-meaning = Срок ещё не наступил, и последнее значение не хуже пути, заданного промежуточными целями или проведённого от исходного значения.
status-in-progress-meaning = Срок ещё не наступил, а пути для сравнения план не задаёт.
status-behind-meaning = Срок ещё не наступил, но последнее значение хуже пути, заданного промежуточными целями или проведённого от исходного значения.
status-missed-meaning = Срок истёк, а последнее значение не соответствует цели.
status-not-reported-meaning = На дату данных не опубликовано ни одного значения.
status-not-assessable-meaning = Значение опубликовано, но цель выражена словами, и вычислить ничего нельзя.
status-not-applicable-meaning = Показатель неприменим; причина указана на его странице.
status-expired-meaning = Показатель или план больше не действует; сохранён результат на тот день.
status-withdrawn-meaning = От показателя отказались; причина указана на его странице.

# Пометки
flag-provisional = Предварительно
flag-revised = Уточнено
flag-estimated = Оценка
flag-not-available = Нет данных
flag-not-applicable = Неприменимо
flag-confidential = Не подлежит публикации

# Периоды
period-half = { $ordinal ->
    [first] I полугодие { $year } г.
   *[second] II полугодие { $year } г.
}
period-half-said = { $ordinal ->
    [first] I полугодие { $year } г.
   *[second] II полугодие { $year } г.
}
period-half-short = { $ordinal ->
    [first] I пг. { $year }
   *[second] II пг. { $year }
}
period-quarter = { $ordinal ->
    [first] I
    [second] II
    [third] III
   *[fourth] IV
} квартал { $year } г.
period-quarter-short = { $ordinal ->
    [first] I
    [second] II
    [third] III
   *[fourth] IV
} кв. { $year }
period-split-year = { $years } гг.
period-range = { $from } — { $to }
by-the-end-of = { $period }
by-the-end-of-the-plan = конец плана

# Числа и единицы: перед знаком и словом стоит неразрывный пробел
range = { $negative ->
    [yes] от { $low } до { $high }
   *[no] { $low }–{ $high }
}
magnitude-wan = { $n }0 000
magnitude-yi = { $n }00 млн
magnitude-wan-yi = { $n } трлн
magnitude-million = { $n } млн
magnitude-billion = { $n } млрд
magnitude-trillion = { $n } трлн
amount-percent = { $n } %
amount-points = { $plural ->
    [one] { $n } балл
    [few] { $n } балла
    [many] { $n } баллов
   *[other] { $n } балла
}
amount-money = { $plural ->
    [one] { $n } юань
    [few] { $n } юаня
    [many] { $n } юаней
   *[other] { $n } юаня
}
amount-rate = { $n } на { $base }
amount-own = { $n } { $unit }
amount-total = всего { $amount }
unit-percent = %
unit-points = баллы
unit-count = число
unit-money = юани
unit-rate = на { $base }

# Цели. «Минимум», «максимум» и «примерно» не меняют падежа, и форма, которую даёт число, остаётся верной.
target-table-at-least = ≥ { $amount }
target-table-more-than = > { $amount }
target-table-at-most = ≤ { $amount }
target-table-less-than = < { $amount }
target-table-exactly = { $amount }
target-table-between = { $amount }
target-table-about = ≈ { $amount }
target-long-at-least = { $cumulative ->
    [yes] минимум { $amount } за всё время
   *[no] минимум { $amount }
}
target-long-more-than = { $cumulative ->
    [yes] больше, чем { $amount }, за всё время
   *[no] больше, чем { $amount }
}
target-long-at-most = { $cumulative ->
    [yes] максимум { $amount } за всё время
   *[no] максимум { $amount }
}
target-long-less-than = { $cumulative ->
    [yes] меньше, чем { $amount }, за всё время
   *[no] меньше, чем { $amount }
}
target-long-exactly = { $cumulative ->
    [yes] { $amount } за всё время
   *[no] { $amount }
}
target-long-between = { $cumulative ->
    [yes] { $amount } за всё время
   *[no] { $amount }
}
target-long-about = { $cumulative ->
    [yes] примерно { $amount } за всё время
   *[no] примерно { $amount }
}
target-long-first = впервые (минимум { $amount })

# Кто отвечает
lead-named = назначено планом или данными
lead-by-task-force = возглавляет: { $name }
lead-by-task = отвечает за всю задачу
lead-by-office = здесь находится аппарат руководящей группы
lead-successor = преемник: { $name } ({ $basis })
members-open = и другие
members-everyone = Все участники руководящей группы
matrix-lead = Возглавляет
matrix-member = Участвует
count-of-indicators = { $plural ->
    [one] { $n } показатель
    [few] { $n } показателя
    [many] { $n } показателей
   *[other] { $n } показателя
}
count-of-tasks = { $plural ->
    [one] { $n } задача
    [few] { $n } задачи
    [many] { $n } задач
   *[other] { $n } задачи
}
count-of-task-forces = { $plural ->
    [one] { $n } рабочая группа
    [few] { $n } рабочие группы
    [many] { $n } рабочих групп
   *[other] { $n } рабочей группы
}
department-no-duties = План ничего не поручает этому ведомству.
department-member = Участие: { $forces }.
department-leads = Ответственность: { $leads }.
department-leads-and-member = Ответственность: { $leads }. Участие: { $forces }.
department-supports = Соисполнение: { $supports }.
department-everyone = Участие в составе руководящей группы: { $forces }.
task-without-indicators = Собственных показателей нет
task-none-reported = Показателей: { $all }, ни по одному нет значений
task-progress = Достигнуто показателей: { $met } из { $all }
table-of-task = { $task }: показатели

# Главная
home-part = { $status } — { $n }
home-sentence = { $plural ->
    [one] { $n } показатель: { $parts }.
    [few] { $n } показателя: { $parts }.
    [many] { $n } показателей: { $parts }.
   *[other] { $n } показателя: { $parts }.
}

# Показатели: состояние одной фразой
headline-not-reported = Цель: { $target } (срок — { $by }). Значений пока нет.
headline-in-words = Последнее значение: { $value } ({ $period }). Цель выражена словами: { $target } (срок — { $by }).
headline-withdrawn = Цель была такой: { $target } (срок — { $by }). От неё отказались.
headline-not-applicable = Цель плана: { $target } (срок — { $by }). Здесь она неприменима.
headline-met = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это соответствует цели: { $target } (срок — { $by }).
headline-on-track = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это не хуже пути к цели: { $target } (срок — { $by }).
headline-in-progress = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Цель ещё впереди: { $target } (срок — { $by }).
headline-behind = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это хуже пути к цели: { $target } (срок — { $by }).
headline-missed = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это не соответствует цели: { $target } (срок — { $by }).
headline-not-assessable = Последнее значение: { $value } ({ $period }). Цель выражена словами: { $target } (срок — { $by }).
headline-override = Состояние установлено вручную.

# Показатели: по какому правилу
rule-not-applicable = Показатель неприменим и не оценивается.
rule-withdrawn = Показатель отменён (дата отмены — { $date }) и не оценивается.
rule-expired = Показатель действовал до { $date } включительно; после этого результат зафиксирован.
rule-no-value = Ни одного значения не опубликовано, поэтому состояние — «Данных пока нет».
rule-in-words = Цель выражена словами, вычислить ничего нельзя, поэтому состояние — «Не оценивается».
rule-satisfied = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; цель ({ $target }) достигнута, поэтому состояние — «Достигнуто».
rule-deadline-passed = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; цель ({ $target }) не достигнута, а срок ({ $deadline }) истёк, поэтому состояние — «Не достигнуто».
rule-milestone = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; промежуточная цель ({ $path }, { $by }) { $kept ->
    [no] не достигнута, поэтому состояние — «Отставание».
   *[yes] достигнута, поэтому состояние — «По графику».
}
rule-line = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}. Прямая от начала к цели проходит в это время через { $path }; { $kept ->
    [no] значение хуже, поэтому состояние — «Отставание».
   *[yes] значение не хуже, поэтому состояние — «По графику».
}
rule-no-path = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; цель ({ $target }) ещё не достигнута, срок ({ $deadline }) не наступил, а промежуточных целей и исходного значения, от которых можно провести путь, нет. Поэтому состояние — «Выполняется».

direction-higher = Чем больше, тем лучше
direction-lower = Чем меньше, тем лучше
direction-nearer = Чем ближе к цели, тем лучше
frequency-yearly = Раз в год
frequency-half-yearly = Раз в полугодие
frequency-quarterly = Раз в квартал
frequency-monthly = Раз в месяц
frequency-once = Один раз

# Диаграммы
chart-point = { $period }: { $value }
chart-trend = { $name }: значения по периодам и цель
chart-trend-alone = { $name }: значения по периодам
chart-milestone = Промежуточная цель
chart-baseline = Базовое значение
chart-said-baseline = { $said }; базовое значение ({ $period }): { $value }
chart-said-target = { $said }; цель: { $target }
chart-said-milestone = { $said }; промежуточная цель ({ $period }): { $target }
chart-target = Цель: { $target }
chart-phase = { $title } ({ $dates })
chart-as-of = По состоянию на { $date }

# План как документ
plan-guiding-ideas = Руководящие принципы
plan-overall-goals = Общие цели
plan-tasks = Основные задачи
plan-responsibilities = Распределение ответственности
plan-safeguards = Меры обеспечения
plan-schedule = График
heading-part = { $roman }. { $title }
heading-section = { $n }. { $title }
record-index-number = Регистрационный индекс
record-category = Тема
record-issuer = Орган, издавший документ
record-issued = Дата издания
record-published = Дата публикации
record-document-number = Номер документа
record-title = Название
record-validity = Действие
record-keywords = Ключевые слова
validity-in-force = Действует
validity-expired = Срок действия истёк
validity-repealed = Отменён
documents-basis = Основания плана
documents-evidence = Источники и подтверждения
documents-output = Документы, которые будут приняты или пересмотрены

# Данные
download-indicators = Все показатели
download-values = Все значения
download-report = Весь отчёт
download-workbook = Все данные в одной книге
download-series = Значения этого показателя
download-tree = Всё об этом показателе
file-indicators = Показатели
file-values = Значения
file-milestones = Промежуточные цели
file-tasks = Основные задачи
file-measures = Меры
file-departments = Ведомства
file-task-forces = Рабочие группы
file-responsibilities = Обязанности
file-documents = Документы
file-report = Весь отчёт для программ
file-workbook = Все таблицы в одной книге
file-package = Описание пакета данных для программ
file-columns = Описание столбцов таблиц для программ
files-of-indicators = У каждого показателя есть и собственные файлы CSV и JSON; ссылки стоят на его странице.
size-bytes = { $n } Б
size-kilobytes = { $n } КБ
size-megabytes = { $n } МБ
form-text = Текст
form-whole = Целое число
form-number = Десятичное число со всеми знаками, как сообщено
form-date = Дата
form-truth = true (да) или false (нет)
form-choice = Один из этих кодов
column-number = Номер
column-number-meaning = Место в плане
column-id = Идентификатор
column-id-meaning = Не меняется; входит и в адрес страницы
column-name = Название
column-name-meaning = Название, по столбцу на каждый язык
column-task = Задача
column-task-meaning = Идентификатор задачи, к которой относится
column-lead = Ведущее ведомство
column-lead-meaning = Идентификатор отвечающего ведомства
column-lead-name = Название ведущего ведомства
column-lead-name-meaning = Краткое название ведомства, по столбцу на каждый язык
column-unit = Код единицы
column-unit-meaning = Код единицы измерения; percent или CNY (юань)
column-unit-name = Единица
column-unit-name-meaning = Название единицы, по столбцу на каждый язык
column-target-kind = Вид цели
column-target-kind-meaning = Как значение сравнивается с целью
column-target = Цель
column-target-meaning = Число цели; у диапазона — нижняя граница; пусто, если цель словесная
column-target-high = Верхняя граница цели
column-target-high-meaning = Верхняя граница диапазона
column-target-text = Цель словами
column-target-text-meaning = Цель словами, по столбцу на каждый язык
column-deadline = Срок
column-deadline-meaning = Последний день срока
column-cumulative = Суммируется
column-cumulative-meaning = Складываются ли значения для сравнения с целью
column-better = Направление
column-better-meaning = Какое направление лучше
column-reports = Периодичность
column-reports-meaning = Как часто сообщается значение
column-baseline-period = Базовый период
column-baseline-period-meaning = Период базового значения
column-baseline = Базовое значение
column-baseline-meaning = Значение до плана
column-latest-period = Последний период
column-latest-period-meaning = Период последнего значения
column-latest = Последнее значение
column-latest-meaning = Последнее опубликованное значение
column-flag = Пометка
column-flag-meaning = Что особенного в значении; если его нет — почему
column-measured-period = Период сравнения
column-measured-period-meaning = Период значения, которое сравнивалось с целью
column-measured = Сравниваемое значение
column-measured-meaning = Что сравнивалось с целью: последнее значение или сумма
column-status = Код состояния
column-status-meaning = Состояние показателя; если оно задано вручную — заданное
column-status-word = Состояние
column-status-word-meaning = Название состояния, по столбцу на каждый язык
column-computed-status = Вычисленное состояние
column-computed-status-meaning = Состояние по опубликованному правилу
column-rule = Правило
column-rule-meaning = Правило, по которому определено состояние
column-overdue = Просрочено
column-overdue-meaning = Последний период, значение за который не опубликовано в срок
column-definition = Определение
column-definition-meaning = Что измеряется, по столбцу на каждый язык
column-indicator = Показатель
column-indicator-meaning = Идентификатор показателя
column-period = Период
column-period-meaning = Период значения: 2017, 2017-H1, 2017-Q3, 2017-06, 2017-06-30 или 2016/17
column-start = Первый день
column-start-meaning = Первый день периода
column-end = Последний день
column-end-meaning = Последний день периода
column-value = Значение
column-value-meaning = Опубликованное значение; если пусто — см. пометку
column-source = Источник
column-source-meaning = Идентификатор документа-источника
column-published = Опубликовано
column-published-meaning = День публикации значения
column-note = Примечание
column-note-meaning = Примечание, по столбцу на каждый язык
column-by = К сроку
column-by-meaning = Период, который кончается сроком
column-title = Заголовок
column-title-meaning = Заголовок, по столбцу на каждый язык
column-summary = Краткое содержание
column-summary-meaning = Краткое содержание, по столбцу на каждый язык
column-text = Содержание
column-text-meaning = Что должно быть сделано, по столбцу на каждый язык
column-from = Начало
column-from-meaning = День начала
column-due = Срок исполнения
column-due-meaning = Период, к концу которого должно быть исполнено
column-done = Исполнено
column-done-meaning = День исполнения
column-state = Ход
column-state-meaning = Как обстоит дело на дату данных
column-short = Краткое название
column-short-meaning = Краткое название, по столбцу на каждый язык
column-successor = Идентификатор преемника
column-successor-meaning = Идентификатор принявшего дела ведомства в этой таблице
column-successor-name = Преемник
column-successor-name-meaning = Название преемника, по столбцу на каждый язык
column-successor-from = С
column-successor-from-meaning = Когда принял дела
column-everyone = Все
column-everyone-meaning = Входят ли все члены руководящей группы
column-open = Открытый список
column-open-meaning = Кончается ли список членов в плане словами «и другие»
column-department = Ведомство
column-department-meaning = Идентификатор ведомства
column-role = Роль
column-role-meaning = Что делает ведомство
column-in-task = Задача
column-in-task-meaning = Идентификатор задачи; в строке названо одно: задача, показатель или группа
column-in-indicator = Показатель
column-in-indicator-meaning = Идентификатор показателя; в строке названо одно: задача, показатель или группа
column-in-task-force = Рабочая группа
column-in-task-force-meaning = Идентификатор группы; в строке названо одно: задача, показатель или группа
column-kind = Вид
column-kind-meaning = Чем документ является для плана
column-document-number = Номер документа
column-document-number-meaning = Номер документа
column-issuer = Издатель
column-issuer-meaning = Кем издан, по столбцу на каждый язык
column-date = Дата
column-date-meaning = Когда издан; записан как период
column-document-state = Состояние
column-document-state-meaning = В каком состоянии документ
column-url = Адрес
column-url-meaning = Адрес в сети
column-file = Файл
column-file-meaning = Путь на этом сайте
target-kind-at-least = Не менее
target-kind-more-than = Более
target-kind-at-most = Не более
target-kind-less-than = Менее
target-kind-exactly = Ровно
target-kind-between = В пределах
target-kind-about = Около
target-kind-words = Словами
rule-name-not-applicable = Показатель не применяется
rule-name-withdrawn = Показатель отменён
rule-name-expired = Срок действия истёк; результат зафиксирован
rule-name-no-value = Значения нет
rule-name-in-words = Цель словесная
rule-name-satisfied = Значение достигает цели
rule-name-deadline-passed = Срок прошёл, цель не достигнута
rule-name-milestone = Сравнение с промежуточной целью
rule-name-line = Сравнение с прямой от начала к цели
rule-name-no-path = Срок не наступил, сравнивать не с чем
role-lead = Ведущее
role-support = Содействует
role-member = Участник
document-issued = Издан
document-planned = Планируется
document-under-revision = Пересматривается
publisher = Издатель
data-description = Данные содержат цели показателей, их значения, ответственные ведомства, сроки и источники.
citation-text = { $publisher }. { $title }. Данные по состоянию на { $date }
authentic-note = Эта страница — перевод; юридическую силу имеет текст на языке оригинала ({ $language }).
translation-older = Исходный текст ({ $language }) изменился после перевода.
translation-older-in = Исходный текст ({ $language }) изменился после перевода этих частей:
translation-original = Исходный текст ({ $language })

# Текст
prose-back-to-text = Назад к тексту
prose-footnotes = Примечания
prose-table = Таблица

# Чего не хватает
gaps-sentence = На дату отчёта не хватает: { $counts }.
gaps-none = Всё опубликовано, подтверждено и переведено.
gaps-more = И ещё { $n }
gap-due = нет значения: { $period }
gap-target = цель: { $target } ({ $by })
gap-measure = выполнено, документ не указан
gap-by-hand = { $date } установлено «{ $set }» вместо «{ $computed }». { $reason }
gaps-overdue = Просроченные отчёты
gaps-overdue-meaning = Значение не опубликовано в течение 90 дней после конца периода.
gaps-overdue-count = просроченных отчётов: { $n }
gaps-not-reported = Ещё не опубликовано
gaps-not-reported-meaning = Показатели, по которым ещё нет значений.
gaps-not-reported-count = показателей без значений: { $n }
gaps-unproved = Без подтверждения
gaps-unproved-meaning = Значения и меры, для которых не указан документ.
gaps-unproved-count = без подтверждения: { $n }
gaps-untranslated = Не переведено
gaps-untranslated-meaning = Где нет перевода, показан исходный текст.
gaps-untranslated-count = нет переводов: { $n }
gaps-older = Устаревшие переводы
gaps-older-meaning = Исходный текст изменился после перевода.
gaps-older-count = устаревших переводов: { $n }
gaps-unconfirmed = Непроверенные переводы
gaps-unconfirmed-meaning = Не указано, с какой редакции сделан перевод.
gaps-unconfirmed-count = непроверенных переводов: { $n }
gaps-by-hand = Статус установлен вручную
gaps-by-hand-meaning = Статус установлен ведомством вместо рассчитанного по правилу.
gaps-by-hand-count = статусов, установленных вручную: { $n }

page-search = Поиск
kind-indicator = Показатель
kind-task = Задача
kind-department = Ведомство
kind-task-force = Рабочая группа
kind-document = Документ
kind-safeguard = Мера поддержки
kind-phase = Этап
kind-part = Полный план
kind-update = Новость
kind-page = Страница

# Списки на нескольких страницах
page-of-list = { $title }, страница { $n }
pager-position = Страница { $n } из { $all }
all-indicators = { $plural ->
    [one] Весь { $n } показатель
    [few] Все { $n } показателя
   *[other] Все { $n } показателей
}
attention-more = Первые { $shown } из { $all }; остальные — в списке показателей.
