using System.Collections;
using System.Reflection;

namespace PodDsl.Generators.Tests;

/// <summary>Everything reachable from an object.</summary>
internal static class ObjectGraph
{
    /// <summary>The path to the first matching object, or null.</summary>
    public static string? Find(object? root, Func<object, bool> isLookedFor)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(object Value, string Path)>();
        Push(root, root?.GetType().Name ?? "null");
        while (waiting.TryPop(out var item))
        {
            if (isLookedFor(item.Value))
            {
                return item.Path;
            }

            if (item.Value is Array array)
            {
                foreach (var element in (IEnumerable)array)
                {
                    Push(element, item.Path + "[]");
                }
            }

            for (var type = item.Value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Push(field.GetValue(item.Value), $"{item.Path}.{field.Name}");
                }
            }
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is not (null or string or Type or Pointer or MemberInfo) && !value.GetType().IsPrimitive && !value.GetType().IsEnum
                && (value.GetType().IsValueType || seen.Add(value)))
            {
                waiting.Push((value, path));
            }
        }
    }
}
