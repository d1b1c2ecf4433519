using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>What was worked out last for the projects that were looked at last, whatever became of their compilations.</summary>
/// <remarks>A compiler that stays in memory has no part of a compilation any more when it builds the project again.</remarks>
/// <typeparam name="T">What is kept. It must hold nothing of a compilation.</typeparam>
internal sealed class RecentProjects<T>
    where T : class
{
    /// <summary>As many as a solution that is built again and again has, mostly.</summary>
    private const int Many = 16;

    private readonly List<(string Project, T Value)> _values = new(Many);

    public T? Find(Compilation compilation)
    {
        var project = CompilationContext.ProjectOf(compilation);
        lock (_values)
        {
            return _values.Find(known => known.Project == project).Value;
        }
    }

    public void Set(Compilation compilation, T value)
    {
        var project = CompilationContext.ProjectOf(compilation);
        lock (_values)
        {
            _values.RemoveAll(known => known.Project == project);
            if (_values.Count == Many)
            {
                _values.RemoveAt(0);
            }

            _values.Add((project, value));
        }
    }
}
