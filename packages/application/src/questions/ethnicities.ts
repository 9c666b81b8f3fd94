/** The 56 nationalities by their romanised names, and `other`. */
export const ethnicities = [
  'han', 'mongol', 'hui', 'tibetan', 'uygur', 'miao', 'yi', 'zhuang', 'bouyei', 'korean', 'manchu', 'dong', 'yao', 'bai', 'tujia',
  'hani', 'kazak', 'dai', 'li', 'lisu', 'va', 'she', 'gaoshan', 'lahu', 'sui', 'dongxiang', 'naxi', 'jingpo', 'kirgiz', 'tu',
  'daur', 'mulao', 'qiang', 'blang', 'salar', 'maonan', 'gelao', 'xibe', 'achang', 'pumi', 'tajik', 'nu', 'uzbek', 'russian',
  'ewenki', 'deang', 'bonan', 'yugur', 'gin', 'tatar', 'derung', 'oroqen', 'hezhen', 'monba', 'lhoba', 'jino', 'other',
] as const;
