namespace UnionSite.Exporting;

/// <summary>
/// A column of an open-data table, the same for CSV and JSON. Its values are text, whole numbers, days, lists of texts, or null.
/// </summary>
/// <param name="Chinese">Its head in the CSV file.</param>
/// <param name="English">Its field in the JSON file.</param>
/// <param name="Value">What a record has there.</param>
/// <typeparam name="T">The records of the table.</typeparam>
internal sealed record Column<T>(string Chinese, string English, Func<T, object?> Value) where T : BoardRecord;
